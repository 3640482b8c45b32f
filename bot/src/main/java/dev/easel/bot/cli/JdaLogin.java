package dev.easel.bot.cli;

import dev.easel.bot.config.BotToken;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.discord.DiscordBot;
import dev.easel.bot.discord.DiscordSettings;
import dev.easel.bot.imagine.ImagineDesk;
import java.util.concurrent.CompletableFuture;

/** The real line to Discord. */
final class JdaLogin implements DiscordLogin {
    @Override
    public RunningBot login(DiscordAccess access, ImagineDesk desk, BotListener listener) {
        String token = access.token().map(BotToken::value).orElse("");
        DiscordBot bot = DiscordBot.start(
                new DiscordSettings(
                        token, access.apiUrl().toString(), access.gatewayUrl().toString()),
                desk);
        CompletableFuture<Void> unused = CompletableFuture.allOf(
                bot.ready().thenAccept(application -> listener.connected()),
                bot.lockedOut().thenAccept(listener::lockedOut));
        return bot::close;
    }
}
