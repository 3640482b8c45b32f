package dev.easel.bot.admin;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.job.Asker;
import java.time.Clock;

/** What those who manage a server do, as it is written down. Thread-safe. */
public final class Deeds {
    private static final int LONGEST = 500;

    private final Clock clock;

    public Deeds(Clock clock) {
        this.clock = clock;
    }

    /**
     * What somebody does now.
     *
     * @param action such as {@code access.block}
     * @param subject such as a person's id; empty for nothing in particular
     * @param detail in words; may be empty
     */
    AuditEntry of(Asker asker, String action, String subject, String detail) {
        return new AuditEntry(
                clock.instant(),
                asker.server(),
                asker.channel(),
                asker.user(),
                action,
                shortened(subject),
                shortened(detail));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
