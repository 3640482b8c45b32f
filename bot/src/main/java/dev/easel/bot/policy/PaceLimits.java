package dev.easel.bot.policy;

import dev.easel.bot.RefusedInputException;

/**
 * How fast one person may ask; {@value #UNSAID} wherever nothing is said.
 *
 * @param cooldown seconds between two requests, 0 to {@value #MOST_COOLDOWN}
 * @param running drawings under way, 1 to {@value #MOST_RUNNING}
 * @param waiting drawings in the queue, 0 to {@value #MOST_WAITING}
 * @param priority beside others of the same speed, 1 to {@value #MOST_PRIORITY}
 */
public record PaceLimits(int cooldown, int running, int waiting, int priority) {
    public static final int UNSAID = -1;
    public static final int MOST_COOLDOWN = 86_400;
    public static final int MOST_RUNNING = 64;
    public static final int MOST_WAITING = 10_000;
    public static final int MOST_PRIORITY = 1000;

    public static final PaceLimits NONE = new PaceLimits(UNSAID, UNSAID, UNSAID, UNSAID);

    public PaceLimits {
        refuseOutside("cooldown", cooldown, 0, MOST_COOLDOWN);
        refuseOutside("running", running, 1, MOST_RUNNING);
        refuseOutside("waiting", waiting, 0, MOST_WAITING);
        refuseOutside("priority", priority, 1, MOST_PRIORITY);
    }

    private static void refuseOutside(String what, int number, int least, int most) {
        if (number != UNSAID && (number < least || number > most)) {
            throw new RefusedInputException(what + " is " + least + " to " + most + ", not " + number);
        }
    }

    /** The same, and what others say where nothing is said here. */
    public PaceLimits orElse(PaceLimits others) {
        return new PaceLimits(
                or(cooldown, others.cooldown),
                or(running, others.running),
                or(waiting, others.waiting),
                or(priority, others.priority));
    }

    private static int or(int said, int otherwise) {
        return said == UNSAID ? otherwise : said;
    }

    /** The more generous in each. */
    PaceLimits better(PaceLimits other) {
        int shorter = cooldown == UNSAID || other.cooldown == UNSAID
                ? Math.max(cooldown, other.cooldown)
                : Math.min(cooldown, other.cooldown);
        return new PaceLimits(
                shorter,
                Math.max(running, other.running),
                Math.max(waiting, other.waiting),
                Math.max(priority, other.priority));
    }
}
