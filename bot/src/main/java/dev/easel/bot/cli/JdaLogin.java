package dev.easel.bot.cli;

import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.discord.DiscordBot;
import dev.easel.bot.imagine.ImagineDesk;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The real line to Discord. */
final class JdaLogin implements DiscordLogin {
    @Override
    public RunningBot login(DiscordAccess access, ImagineDesk desk, BotListener listener) {
        DiscordBot bot = DiscordBot.start(access, desk);
        CompletableFuture<Void> unused = bot.ready()
                .thenAccept(application -> listener.connected())
                .exceptionally(failure -> {
                    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure;
                    listener.lockedOut(String.valueOf(cause.getMessage()));
                    return null;
                });
        return bot::close;
    }
}
