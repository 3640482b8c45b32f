package dev.easel.bot.imagine;

import java.util.Locale;

/** How a drawing came about. */
enum DrawingKind {
    IMAGINE(""),
    VARIATIONS("Variations by "),
    REMIX("Remix by "),
    BLEND("Blend by ");

    private final String words;

    DrawingKind(String words) {
        this.words = words;
    }

    /** What stands between the prompt and the person. */
    String words() {
        return words;
    }

    /** As it is kept. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
