package dev.easel.bot.config;

import dev.easel.bot.job.Speeds;

/**
 * How those who wait share.
 *
 * @param perServerWaiting drawings of one server in line, 0 to 10,000
 * @param speeds what each is given and takes
 */
public record QueueSettings(int perServerWaiting, Speeds speeds) {}
