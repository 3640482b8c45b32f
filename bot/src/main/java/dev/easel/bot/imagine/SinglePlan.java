package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.DrawingId;

/**
 * A picture of a grid to be posted alone.
 *
 * @param id of the job
 * @param asker who asked, and where
 * @param cell the picture
 */
record SinglePlan(DrawingId id, Asker asker, Cell cell) implements Commission {}
