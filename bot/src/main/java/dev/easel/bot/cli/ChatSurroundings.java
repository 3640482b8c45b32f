package dev.easel.bot.cli;

import dev.easel.bot.check.Machine;
import java.nio.file.Path;

/**
 * What the commands that chat touch, over what all commands do.
 *
 * @param home Easel's own folder
 * @param shippedSettings the settings file where the user has none; may be absent
 * @param chats starts the local chat server
 * @param bots starts the bot
 * @param stop tells when to end
 * @param machine what this runs on
 */
public record ChatSurroundings(
        Path home, Path shippedSettings, ChatStarter chats, BotStarter bots, StopSignal stop, Machine machine) {}
