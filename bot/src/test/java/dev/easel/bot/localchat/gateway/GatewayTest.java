package dev.easel.bot.localchat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTest {
    private LocalChat chat;

    @BeforeEach
    void start() throws IOException {
        chat = LocalChat.start(LocalChatOptions.ephemeral());
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    private GatewayClient connect() {
        return GatewayClient.connect(chat.gatewayUrl());
    }

    @Test
    void helloIsTheFirstThingSaid() {
        try (GatewayClient bot = connect()) {
            JsonNode hello = bot.next();
            assertThat(hello.path("op").asInt()).isEqualTo(10);
            assertThat(hello.at("/d/heartbeat_interval").asInt()).isEqualTo(41_250);
        }
    }

    @ParameterizedTest
    @CsvSource({"?v=10&encoding=json", "/?v=9", "?v=10&encoding=json&compress=zlib-stream"})
    void whoIdentifiesIsReadyAndHearsOfTheGuild(String query) {
        try (GatewayClient bot = GatewayClient.connect(chat.gatewayUrl(), query)) {
            bot.identify("Bot " + chat.token(), 0);
            JsonNode ready = bot.awaitEvent("READY");
            assertThat(ready.path("resume_gateway_url").asText()).isEqualTo(chat.gatewayUrl());
            assertThat(ready.at("/user/username").asText()).isEqualTo("Easel");
            assertThat(ready.at("/user/id").asText())
                    .isEqualTo(ready.at("/application/id").asText());
            JsonNode guild = bot.awaitEvent("GUILD_CREATE");
            assertThat(guild.path("id").asText())
                    .isEqualTo(ready.at("/guilds/0/id").asText());
            assertThat(guild.path("channels").findValuesAsText("name")).contains("general", "art", "late-night");
            assertThat(guild.path("threads").findValuesAsText("name")).containsExactly("fox studies");
            assertThat(guild.path("members").findValuesAsText("username")).containsExactly("Easel");
            assertThat(guild.path("member_count").asInt()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?v=10&encoding=etf|4002",
                "?v=10&compress=zstd-stream|4002",
                "?v=8|4012",
                "?encoding=json|4012",
            })
    void aQueryThatIsNotSpokenClosesTheConnection(String query, int code) {
        try (GatewayClient bot = GatewayClient.connect(chat.gatewayUrl(), query)) {
            assertThat(bot.closeCode()).isEqualTo(code);
        }
    }

    @Test
    void aServerThatStopsSaysSo() {
        try (GatewayClient bot = GatewayClient.ready(chat.gatewayUrl(), chat.token(), 0)) {
            chat.close();
            assertThat(bot.closeCode()).isEqualTo(1001);
        }
    }
}
