package dev.easel.bot.quota;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** After how long an amount is to be had anew, by the calendar of a time zone. */
public enum QuotaPeriod {
    HOUR,
    DAY,
    /** From Monday. */
    WEEK,
    MONTH,
    /** Never. */
    LIFETIME;

    /** When the one began that a moment lies in. */
    public Instant start(Instant moment, ZoneId zone) {
        return this == LIFETIME ? Instant.EPOCH : first(moment.atZone(zone)).toInstant();
    }

    /** When the next one begins; empty for never. */
    public Optional<Instant> next(Instant moment, ZoneId zone) {
        ZonedDateTime first = first(moment.atZone(zone));
        return switch (this) {
            case HOUR -> Optional.of(first.plusHours(1).toInstant());
            case DAY -> Optional.of(first.plusDays(1).toInstant());
            case WEEK -> Optional.of(first.plusWeeks(1).toInstant());
            case MONTH -> Optional.of(first.plusMonths(1).toInstant());
            case LIFETIME -> Optional.empty();
        };
    }

    private ZonedDateTime first(ZonedDateTime moment) {
        return switch (this) {
            case HOUR -> moment.truncatedTo(ChronoUnit.HOURS);
            case DAY -> moment.toLocalDate().atStartOfDay(moment.getZone());
            case WEEK ->
                moment.toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .atStartOfDay(moment.getZone());
            case MONTH -> moment.toLocalDate().withDayOfMonth(1).atStartOfDay(moment.getZone());
            case LIFETIME -> moment;
        };
    }

    /** As it is kept and typed. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Inverse of {@link #id()}. */
    public static Optional<QuotaPeriod> parse(String id) {
        return Arrays.stream(values()).filter(period -> period.id().equals(id)).findFirst();
    }
}
