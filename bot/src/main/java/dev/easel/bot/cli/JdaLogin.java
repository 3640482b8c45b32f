package dev.easel.bot.cli;

import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.discord.DiscordBot;
import dev.easel.bot.imagine.ImagineDesk;
import java.util.concurrent.CompletableFuture;

/** The real line to Discord. */
final class JdaLogin implements DiscordLogin {
    @Override
    public RunningBot login(DiscordAccess access, ImagineDesk desk, BotListener listener) {
        DiscordBot bot = DiscordBot.start(access, desk);
        CompletableFuture<Void> unused = CompletableFuture.allOf(
                bot.ready().thenAccept(application -> listener.connected()),
                bot.lockedOut().thenAccept(listener::lockedOut));
        return bot::close;
    }
}
