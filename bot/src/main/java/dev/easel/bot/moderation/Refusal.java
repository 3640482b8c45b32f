package dev.easel.bot.moderation;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A prompt or a picture that moderation did not let pass, and what became of that.
 *
 * @param id its name
 * @param asker whose, and where
 * @param prompt that was asked for
 * @param reason in a few words of English
 * @param picture that was drawn, by its SHA-256; empty where nothing was
 * @param plea of the person, perhaps empty
 * @param state what became of it
 * @param at when
 */
public record Refusal(
        DrawingId id, Asker asker, String prompt, String reason, String picture, String plea, State state, Instant at) {
    /** Longest plea, in characters. */
    public static final int LONGEST_PLEA = 500;

    /** What became of it. */
    public enum State {
        /** Told, and nothing more. */
        REFUSED,
        /** The person appealed. */
        OPEN,
        /** Those who manage the server let the same pass once. */
        ACCEPTED,
        /** They do not. */
        DISMISSED,
        /** What was let pass has been asked for. */
        USED;

        /** As it is kept. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Inverse of {@link #id()}. */
        public static Optional<State> parse(String id) {
            return Arrays.stream(values())
                    .filter(state -> state.id().equals(id))
                    .findFirst();
        }
    }
}
