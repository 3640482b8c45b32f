package dev.easel.bot.metrics;

import java.time.Duration;

/**
 * A job that is over.
 *
 * @param kind such as imagine; one of a few, in lower case
 * @param end how it went
 * @param waited until it began, or until it ended where it never did
 * @param drawn from its beginning to its pictures; zero where it never began
 * @param steps that were taken
 */
public record EndedJob(String kind, JobEnd end, Duration waited, Duration drawn, int steps) {}
