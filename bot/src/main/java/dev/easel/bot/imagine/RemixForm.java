package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;

/**
 * What a remix's form is filled with.
 *
 * @param drawing to be remixed
 * @param prompt it was drawn from
 * @param pictures to choose the start from
 */
public record RemixForm(DrawingId drawing, String prompt, int pictures) {}
