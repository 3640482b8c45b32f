package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.ReplyAddress;
import java.time.Instant;

/** What a job is to do. */
sealed interface Commission permits DrawingPlan, SinglePlan {
    /** The job's id. */
    DrawingId id();

    Asker asker();

    /** The job that keeps it. */
    default Job job(ReplyAddress address, String title, Instant now) {
        return Job.accepted(id(), asker(), address, CommissionJson.format(this), title, now);
    }
}
