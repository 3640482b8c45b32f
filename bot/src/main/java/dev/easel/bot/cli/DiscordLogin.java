package dev.easel.bot.cli;

import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.imagine.ImagineDesk;

/** Connects a desk to Discord. */
@FunctionalInterface
interface DiscordLogin {
    /**
     * Returns at once; the login goes on behind.
     *
     * @param access with a token
     */
    RunningBot login(DiscordAccess access, ImagineDesk desk, BotListener listener);
}
