package dev.easel.bot.metrics;

import java.util.Locale;

/** How a job can end. */
public enum JobEnd {
    FINISHED,
    FAILED,
    CANCELLED;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
