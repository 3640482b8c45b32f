package dev.easel.bot.localchat.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.GatewayOptions;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.localchat.page.PageClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardsTest {
    private static final int SHARDS = 3;

    private LocalChat chat;
    private PageClient max;

    @BeforeEach
    void start() throws IOException {
        chat = LocalChat.start(LocalChatOptions.ephemeral().withGateway(GatewayOptions.DEFAULT.withShards(SHARDS)));
        max = PageClient.of(chat, "max");
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    private GatewayClient shard(long index) {
        GatewayClient bot = GatewayClient.connect(chat.gatewayUrl());
        bot.send(
                2,
                "{\"token\":\"" + chat.token() + "\",\"intents\":" + GatewayClient.ALL_INTENTS + ",\"shard\":[" + index
                        + "," + SHARDS + "],\"properties\":{\"os\":\"test\"}}");
        return bot;
    }

    private long guildsShard() {
        return (max.state().at("/guild/id").asLong() >>> 22) % SHARDS;
    }

    private void say(String channel) {
        assertThat(max.call("POST", "/channels/" + channel + "/messages", "{\"content\":\"hello\"}")
                        .statusCode())
                .isLessThan(300);
    }

    @Test
    void botsAreToldHowManySessionsToOpen() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(chat.apiUrl() + "gateway/bot"))
                .header("Authorization", "Bot " + chat.token())
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(answer).contains("\"shards\":3");
    }

    @Test
    void theGuildIsOfOneShardAndDirectMessagesOfTheFirst() {
        long owner = guildsShard();
        for (int index = 0; index < SHARDS; index++) {
            try (GatewayClient bot = shard(index)) {
                JsonNode ready = bot.awaitEvent("READY");
                assertThat(ready.at("/shard/0").asInt()).isEqualTo(index);
                assertThat(ready.at("/guilds")).hasSize(index == owner ? 1 : 0);
            }
        }
    }

    @Test
    void eachShardHearsWhatIsItsOwn() {
        long owner = guildsShard();
        String direct = "";
        for (JsonNode channel : max.state().path("channels")) {
            boolean withBot = channel.path("recipients").path(0).path("bot").asBoolean();
            direct = withBot ? channel.get("id").asText() : direct;
        }
        try (GatewayClient first = shard(0);
                GatewayClient guilds = shard(owner)) {
            first.awaitEvent("READY");
            guilds.awaitEvent("GUILD_CREATE");
            say(max.channel("general"));
            say(direct);
            assertThat(first.awaitEvent("MESSAGE_CREATE").path("channel_id").asText())
                    .isEqualTo(owner == 0 ? max.channel("general") : direct);
            assertThat(guilds.awaitEvent("MESSAGE_CREATE").path("channel_id").asText())
                    .isEqualTo(max.channel("general"));
        }
    }

    @Test
    void reactionsOfPeopleReachTheBotEverywhere() {
        try (GatewayClient first = shard(0);
                GatewayClient guilds = shard(guildsShard())) {
            first.awaitEvent("READY");
            guilds.awaitEvent("GUILD_CREATE");
            JsonNode posted = PageClient.json(
                    max.call("POST", "/channels/" + max.channel("general") + "/messages", "{\"content\":\"x\"}"));
            String path = "/channels/" + max.channel("general") + "/messages/"
                    + posted.get("id").asText() + "/reactions/";
            max.call("PUT", path + "%E2%9C%89%EF%B8%8F", "");
            JsonNode heard = guilds.awaitEvent("MESSAGE_REACTION_ADD");
            assertThat(heard.at("/emoji/name").asText()).isEqualTo("✉️");
            assertThat(heard.get("message_author_id").asText()).isEqualTo(max.userId());
            assertThat(heard.get("user_id").asText()).isEqualTo(max.userId());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void aNumberThatMakesNoSenseIsRefused(int shards) {
        assertThatThrownBy(() -> GatewayOptions.DEFAULT.withShards(shards))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(shards));
    }
}
