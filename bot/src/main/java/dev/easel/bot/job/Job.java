package dev.easel.bot.job;

import java.time.Instant;

/**
 * Something that is to be drawn, as it is kept.
 *
 * @param id of the job and of the drawing that comes of it
 * @param asker who asked, and where
 * @param address the interaction that is answered
 * @param request what is to be drawn; JSON
 * @param title the prompt, as it is shown in lists
 * @param status how far it is
 * @param created when it was asked for
 */
public record Job(
        DrawingId id,
        Asker asker,
        ReplyAddress address,
        String request,
        String title,
        JobStatus status,
        Instant created) {
    public static Job accepted(
            DrawingId id, Asker asker, ReplyAddress address, String request, String title, Instant created) {
        return new Job(id, asker, address, request, title, JobStatus.ACCEPTED, created);
    }

    /** The same under another title. */
    public Job titled(String other) {
        return new Job(id, asker, address, request, other, status, created);
    }
}
