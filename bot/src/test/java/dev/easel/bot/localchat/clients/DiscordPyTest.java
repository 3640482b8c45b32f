package dev.easel.bot.localchat.clients;

import java.util.List;

/** A bot on discord.py 2, as Debian has it. */
class DiscordPyTest extends OtherLibrary {
    @Override
    List<String> command() {
        return List.of(
                Outside.pythonWithDiscord(),
                "-B",
                Outside.PYTHON_SOURCES.resolve("discordpy_bot.py").toString());
    }
}
