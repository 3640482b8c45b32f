package dev.easel.bot.quota;

import java.time.Instant;
import java.util.Comparator;

/**
 * What counts use within a period.
 *
 * @param server id; 0 for direct messages
 * @param holder whose use it is: of a person, a channel or the server
 * @param holderId its id; 0 for the server
 * @param unit what is counted
 * @param period how long
 * @param start when the period began
 */
public record QuotaMeter(long server, Holder holder, long holderId, QuotaUnit unit, QuotaPeriod period, Instant start) {
    /** The order in which they are locked, so that two requests never wait for each other. */
    public static final Comparator<QuotaMeter> ORDER = Comparator.comparingLong(QuotaMeter::server)
            .thenComparing(QuotaMeter::holder)
            .thenComparingLong(QuotaMeter::holderId)
            .thenComparing(QuotaMeter::unit)
            .thenComparing(QuotaMeter::period)
            .thenComparing(QuotaMeter::start);

    /** Whose use is counted. */
    public enum Holder {
        PERSON,
        CHANNEL,
        SERVER
    }
}
