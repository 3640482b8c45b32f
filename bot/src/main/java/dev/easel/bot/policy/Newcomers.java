package dev.easel.bot.policy;

import dev.easel.bot.RefusedInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long somebody waits who is new.
 *
 * @param memberHours after joining the server; 0 for not at all
 * @param accountHours after the account was made; 0 for not at all
 */
public record Newcomers(int memberHours, int accountHours) {
    /** Nobody waits. */
    public static final Newcomers NONE = new Newcomers(0, 0);

    /** Ten years. */
    public static final int MOST_HOURS = 87_600;

    public Newcomers {
        refuse("hours on the server", memberHours);
        refuse("hours since the account was made", accountHours);
    }

    private static void refuse(String what, int hours) {
        if (hours < 0 || hours > MOST_HOURS) {
            throw new RefusedInputException(what + " are 0 to " + MOST_HOURS + ", not " + hours);
        }
    }

    /** From when on a member is none any more; empty where it is not known when they joined. */
    Optional<Instant> settled(Visitor visitor) {
        Instant account = visitor.accountMade().plus(Duration.ofHours(accountHours));
        if (memberHours == 0) {
            return Optional.of(account);
        }
        return visitor.joined()
                .map(joined -> joined.plus(Duration.ofHours(memberHours)))
                .map(member -> member.isAfter(account) ? member : account);
    }
}
