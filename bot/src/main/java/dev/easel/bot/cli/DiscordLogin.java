package dev.easel.bot.cli;

import dev.easel.bot.config.Settings;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.metrics.Meters;

/** Connects a desk to Discord. */
@FunctionalInterface
interface DiscordLogin {
    /**
     * Returns at once; the login goes on behind.
     *
     * @param settings with a token
     */
    DiscordLine login(Settings settings, ImagineDesk desk, Meters meters, BotListener listener);
}
