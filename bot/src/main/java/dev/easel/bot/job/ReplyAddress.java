package dev.easel.bot.job;

import java.time.Instant;

/**
 * The interaction that a job came by, which can be answered for fifteen minutes.
 *
 * @param interaction id; everything that answers it was posted later
 * @param token lets whoever has it answer; never logged
 * @param created when it came
 * @param ownReply whether it was acknowledged by a reply that is to be filled
 * @param click whether it was a click, which the result answers
 */
public record ReplyAddress(long interaction, String token, Instant created, boolean ownReply, boolean click) {
    /** The same for a further job of the same interaction, whose reply is another's. */
    public ReplyAddress withoutReply() {
        return new ReplyAddress(interaction, token, created, false, click);
    }

    @Override
    public String toString() {
        return "interaction " + Long.toUnsignedString(interaction);
    }
}
