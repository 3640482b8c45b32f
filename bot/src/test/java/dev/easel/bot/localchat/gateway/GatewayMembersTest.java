package dev.easel.bot.localchat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.GatewayOptions;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayMembersTest {
    private GatewayRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new GatewayRig(GatewayOptions.DEFAULT);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private JsonNode asked(GatewayClient bot, String fields) {
        bot.send(8, "{\"guild_id\":\"" + rig.world.guild().id() + "\"," + fields + "}");
        return bot.awaitEvent("GUILD_MEMBERS_CHUNK");
    }

    @Test
    void membersAreFoundByTheBeginningOfTheirNames() {
        try (GatewayClient bot = rig.ready(0)) {
            JsonNode chunk = asked(bot, "\"query\":\"MA\",\"limit\":5,\"nonce\":\"n1\"");
            assertThat(chunk.path("members").findValuesAsText("username")).containsExactly("max");
            assertThat(chunk.path("nonce").asText()).isEqualTo("n1");
            assertThat(chunk.path("chunk_index").asInt()).isZero();
            assertThat(chunk.path("chunk_count").asInt()).isOne();
        }
    }

    @Test
    void membersAreFoundByIdAndWhoIsNoneIsNamed() {
        try (GatewayClient bot = rig.ready(0)) {
            JsonNode chunk = asked(bot, "\"user_ids\":[\"" + rig.person("nia") + "\",\"42\"]");
            assertThat(chunk.path("members").findValuesAsText("username")).containsExactly("nia");
            assertThat(chunk.at("/not_found/0").asText()).isEqualTo("42");
        }
    }

    @Test
    void noMoreThanTheLimitAreTold() {
        try (GatewayClient bot = rig.ready(0)) {
            assertThat(asked(bot, "\"query\":\"\",\"limit\":2").path("members")).hasSize(2);
        }
    }

    @Test
    void everybodyIsToldToWhoMayKnow() {
        try (GatewayClient bot = rig.ready(Intent.GUILD_MEMBERS.bit())) {
            assertThat(asked(bot, "\"query\":\"\",\"limit\":0").path("members")).hasSize(4);
        }
    }

    @Test
    void everybodyIsNotToldToOthers() {
        try (GatewayClient bot = rig.ready(0)) {
            bot.send(
                    8,
                    "{\"guild_id\":\"" + rig.world.guild().id() + "\",\"query\":\"\",\"limit\":0,\"nonce\":\"all\"}");
            assertThat(asked(bot, "\"query\":\"ada\",\"limit\":1,\"nonce\":\"one\"")
                            .path("nonce")
                            .asText())
                    .isEqualTo("one");
        }
    }

    @Test
    void aRequestForNobodyIsMalformed() {
        try (GatewayClient bot = rig.ready(0)) {
            bot.send(8, "{\"guild_id\":\"" + rig.world.guild().id() + "\"}");
            assertThat(bot.closeCode()).isEqualTo(4002);
        }
    }
}
