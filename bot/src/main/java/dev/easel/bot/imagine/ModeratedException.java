package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;

/** Moderation does not let it pass. The message is one sentence for the person. */
final class ModeratedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String refusal;

    ModeratedException(String sentence, DrawingId refusal) {
        super(sentence);
        this.refusal = refusal.hex();
    }

    /** What can be appealed against. */
    DrawingId refusal() {
        return new DrawingId(refusal);
    }
}
