package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.config.ShardSettings;
import dev.easel.bot.imagine.DeskRig;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.metrics.PrometheusMeters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot in several gateway sessions, by JDA itself. */
class ShardsTest {
    private final PrometheusMeters meters = new PrometheusMeters("1");
    private LocalChat chat;
    private DeskRig rig;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        chat = LocalChat.start(LocalChatOptions.ephemeral());
        rig = new DeskRig(folder);
    }

    @AfterEach
    void stop() {
        rig.close();
        chat.close();
        meters.close();
    }

    private DiscordBot online(OptionalInt total, Optional<ShardSettings.Share> share) {
        DiscordBot bot = DiscordBot.start(
                BotRig.access(chat), rig.desk, new LineOptions(new ShardSettings(total, share), meters));
        bot.ready().orTimeout(BotRig.SECONDS, TimeUnit.SECONDS).join();
        return bot;
    }

    private static void drawsAFox(LocalChat chat) {
        PagePerson ada = new PagePerson(chat);
        ada.slash("imagine", "prompt", "fox");
        ada.message(PagePerson.saying("**fox** - <@" + ada.user + ">"));
    }

    @Test
    void theBotDrawsInTwoSessionsAndIsReadyWhenBothAre() {
        try (DiscordBot bot = online(OptionalInt.of(2), Optional.empty())) {
            assertThat(meters.text().lines())
                    .contains("easel_gateway_connected{shard=\"0\"} 1.0", "easel_gateway_connected{shard=\"1\"} 1.0");
            assertThat(bot.obstacle()).isEmpty();
            drawsAFox(chat);
        }
        assertThat(meters.text().lines())
                .contains("easel_gateway_connected{shard=\"0\"} 0.0", "easel_gateway_connected{shard=\"1\"} 0.0");
    }

    @Test
    void aProcessHoldsItsShareAlone() {
        try (DiscordBot bot = online(OptionalInt.of(4), Optional.of(new ShardSettings.Share(2, 2)))) {
            assertThat(meters.text()).contains("shard=\"2\"} 1.0").doesNotContain("shard=\"0\"", "shard=\"3\"");
            assertThat(bot.obstacle()).isEmpty();
        }
    }

    @Test
    void theServersRecommendationIsAskedFor() {
        try (DiscordBot bot = online(OptionalInt.empty(), Optional.empty())) {
            assertThat(bot.obstacle()).isEmpty();
            drawsAFox(chat);
        }
    }

    @Test
    void aBotThatIsNotConnectedSaysSo() {
        DiscordBot bot = online(OptionalInt.of(1), Optional.empty());
        assertThat(bot.obstacle()).isEmpty();

        chat.close();

        BotRig.await("the loss", () -> bot.obstacle().equals(Optional.of("not connected to Discord")));
        BotRig.await("its measure", () -> meters.text().contains("easel_gateway_connected{shard=\"0\"} 0.0"));
        bot.close();
    }
}
