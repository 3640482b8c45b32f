package dev.easel.bot.job;

/**
 * One picture of a drawing.
 *
 * @param drawing it is of
 * @param number from 1; 0 for all of them
 */
public record Cell(DrawingId drawing, int number) {}
