package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;

/** What a job is to do. */
sealed interface Commission permits DrawingPlan, SinglePlan {
    /** The job's id. */
    DrawingId id();

    Asker asker();
}
