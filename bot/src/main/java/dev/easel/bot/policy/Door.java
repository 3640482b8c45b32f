package dev.easel.bot.policy;

import dev.easel.bot.RefusedInputException;
import java.util.Objects;

/**
 * Whether a server takes new drawings.
 *
 * @param state of it
 * @param reason for whoever asks; empty for none
 * @param keeper who closed it
 */
public record Door(State state, String reason, Doorkeeper keeper) {
    public static final int LONGEST_REASON = 200;

    /** What is new and what waits. */
    public enum State {
        /** Everything goes on. */
        OPEN,
        /** Nothing is accepted, and what waits goes on waiting. */
        PAUSED,
        /** Nothing is accepted, and what waits is drawn. */
        DRAINING
    }

    /** As it is unless somebody closes it. */
    public static final Door OPEN = new Door(State.OPEN, "");

    public Door {
        state = Objects.requireNonNullElse(state, State.OPEN);
        reason = Objects.requireNonNullElse(reason, "").strip();
        keeper = Objects.requireNonNullElse(keeper, Doorkeeper.NONE);
        refuseLong(reason);
    }

    /** Closed by nobody in particular. */
    public Door(State state, String reason) {
        this(state, reason, Doorkeeper.NONE);
    }

    /** The same, closed by somebody; an open one has no keeper. */
    public Door keptBy(Doorkeeper other) {
        return new Door(state, reason, takesNew() ? Doorkeeper.NONE : other);
    }

    static void refuseLong(String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new RefusedInputException(
                    "a reason of " + reason.length() + " characters is too long; " + LONGEST_REASON + " are the most");
        }
    }

    /** Whether new drawings are taken. */
    public boolean takesNew() {
        return state == State.OPEN;
    }

    /** Whether what waits is not begun. */
    public boolean holdsWaiting() {
        return state == State.PAUSED;
    }
}
