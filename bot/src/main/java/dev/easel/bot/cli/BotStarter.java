package dev.easel.bot.cli;

import dev.easel.bot.config.Settings;

/** Starts the bot. */
@FunctionalInterface
public interface BotStarter {
    /**
     * Returns at once: the model's loading and the login go on behind, and the listener hears of them.
     *
     * @param settings with the token
     */
    RunningBot start(Settings settings, BotListener listener);
}
