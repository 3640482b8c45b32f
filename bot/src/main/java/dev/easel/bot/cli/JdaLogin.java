package dev.easel.bot.cli;

import dev.easel.bot.config.Settings;
import dev.easel.bot.discord.DiscordBot;
import dev.easel.bot.discord.LineOptions;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.metrics.Meters;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The real line to Discord. */
final class JdaLogin implements DiscordLogin {
    @Override
    public DiscordLine login(Settings settings, ImagineDesk desk, Meters meters, BotListener listener) {
        LineOptions options = new LineOptions(settings.shards(), meters, settings.clicks());
        DiscordBot bot = DiscordBot.start(settings.discord(), desk, options);
        CompletableFuture<Void> unused = CompletableFuture.allOf(
                bot.ready().thenAccept(application -> listener.connected()),
                bot.lockedOut().thenAccept(listener::lockedOut));
        return new Line(bot);
    }

    private record Line(DiscordBot bot) implements DiscordLine {
        @Override
        public Optional<String> obstacle() {
            return bot.obstacle();
        }

        @Override
        public void close() {
            bot.close();
        }
    }
}
