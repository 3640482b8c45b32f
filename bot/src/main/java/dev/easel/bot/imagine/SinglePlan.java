package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.DrawingId;

/**
 * A picture of a drawing to be posted alone, or all of them.
 *
 * @param id of the job
 * @param asker who asked, and where
 * @param cell the picture; all of them for 0
 * @param anew whether it is posted although it was before
 */
record SinglePlan(DrawingId id, Asker asker, Cell cell, boolean anew) implements Commission {}
