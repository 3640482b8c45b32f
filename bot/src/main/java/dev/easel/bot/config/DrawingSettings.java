package dev.easel.bot.config;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much is drawn at once, and where finished drawings are kept.
 *
 * @param running drawings at once, 1 to 64
 * @param waiting drawings in line, 0 to 10,000
 * @param perUserRunning of one person at once, 1 to 64
 * @param perUserWaiting of one person in line, 0 to 10,000
 * @param drain how long what is under way may go on after the bot was told to end, up to an hour
 * @param folder absolute
 * @param finish whether pictures go through the last stage that their model declares
 */
public record DrawingSettings(
        int running,
        int waiting,
        int perUserRunning,
        int perUserWaiting,
        Duration drain,
        Path folder,
        boolean finish) {}
