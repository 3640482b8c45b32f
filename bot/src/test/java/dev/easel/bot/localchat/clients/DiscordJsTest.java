package dev.easel.bot.localchat.clients;

import java.util.List;

/** A bot on discord.js 14, as npm has it. */
class DiscordJsTest extends OtherLibrary {
    @Override
    List<String> command() {
        return List.of(
                Outside.nodeWith("discord.js"),
                Outside.NODE_SOURCES.resolve("discordjs.mjs").toString());
    }
}
