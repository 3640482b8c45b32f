package dev.easel.bot.job;

/**
 * How far a job is.
 *
 * @param phase of its life
 * @param note why it ended so; empty where nothing is to be said
 * @param attempts how often it was begun to be drawn
 * @param progress the message that tells of its progress; 0 where none is known
 */
public record JobStatus(JobPhase phase, String note, int attempts, long progress) {
    static final JobStatus ACCEPTED = new JobStatus(JobPhase.ACCEPTED, "", 0, 0);
}
