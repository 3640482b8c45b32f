package dev.easel.bot.localchat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.GatewayOptions;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Presence;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayResumeTest {
    private static final long MESSAGES = Intent.GUILD_MESSAGES.bit() | Intent.MESSAGE_CONTENT.bit();

    private GatewayRig rig;
    private final BlockingQueue<Presence> presences = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() throws IOException {
        rig = new GatewayRig(GatewayOptions.DEFAULT);
        rig.world.listen(event -> {
            if (event instanceof ChatEvent.PresenceChanged changed) {
                presences.add(changed.presence());
            }
        });
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private Presence nextPresence() throws InterruptedException {
        Presence presence = presences.poll(20, TimeUnit.SECONDS);
        assertThat(presence).isNotNull();
        return presence;
    }

    private void say(String content) {
        rig.say(rig.channel("general"), rig.person("max"), content);
    }

    private GatewayClient identified() {
        GatewayClient bot = rig.connect();
        bot.identify(GatewayRig.TOKEN, MESSAGES);
        return bot;
    }

    @Test
    void whatWasMissedIsToldOnResuming() {
        try (GatewayClient first = identified();
                GatewayClient second = rig.connect()) {
            String session = first.awaitEvent("READY").path("session_id").asText();
            say("before");
            first.awaitEvent("MESSAGE_CREATE");
            first.cut();
            say("missed");
            second.resume("Bot " + GatewayRig.TOKEN, session, first.lastSequence());
            JsonNode missed = second.awaitOp(0);
            assertThat(missed.at("/d/content").asText()).isEqualTo("missed");
            assertThat(missed.path("s").asLong()).isEqualTo(first.lastSequence() + 1);
            assertThat(second.awaitOp(0).path("t").asText()).isEqualTo("RESUMED");
            say("after");
            assertThat(second.awaitEvent("MESSAGE_CREATE").path("content").asText())
                    .isEqualTo("after");
        }
    }

    @Test
    void resumingElsewhereCutsTheOldConnection() {
        try (GatewayClient first = identified();
                GatewayClient second = rig.connect()) {
            String session = first.awaitEvent("READY").path("session_id").asText();
            second.resume(GatewayRig.TOKEN, session, 0);
            second.awaitEvent("RESUMED");
            assertThat(second.passedEvents()).containsExactly("READY", "GUILD_CREATE", "RESUMED");
            assertThat(first.closeCode()).isEqualTo(1006);
        }
    }

    @Test
    void aSessionThatNobodyKnowsIsInvalidAndTheConnectionMayIdentify() {
        try (GatewayClient bot = rig.connect()) {
            bot.resume(GatewayRig.TOKEN, "unheard-of", 5);
            assertThat(bot.awaitOp(9).path("d").asBoolean(true)).isFalse();
            bot.identify(GatewayRig.TOKEN, 0);
            assertThat(bot.awaitEvent("READY").path("v").asInt()).isEqualTo(10);
        }
    }

    @Test
    void aSequenceNumberNeverSentIsRefused() {
        try (GatewayClient first = identified();
                GatewayClient second = rig.connect()) {
            String session = first.awaitEvent("READY").path("session_id").asText();
            second.resume(GatewayRig.TOKEN, session, 1000);
            assertThat(second.closeCode()).isEqualTo(4007);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001})
    void whoClosesForGoodIsOfflineAtOnceAndCannotResume(int code) throws InterruptedException {
        try (GatewayClient first = identified();
                GatewayClient second = rig.connect()) {
            String session = first.awaitEvent("READY").path("session_id").asText();
            assertThat(nextPresence().online()).isTrue();
            first.close(code);
            assertThat(nextPresence()).isEqualTo(Presence.OFFLINE);
            second.resume(GatewayRig.TOKEN, session, 1);
            assertThat(second.awaitOp(9).path("d").asBoolean(true)).isFalse();
        }
    }

    @Test
    void whoIsCutOffIsOfflineAfterAWhileAndCannotResumeAfterMinutes() throws InterruptedException {
        try (GatewayClient first = identified();
                GatewayClient second = rig.connect()) {
            String session = first.awaitEvent("READY").path("session_id").asText();
            assertThat(nextPresence().online()).isTrue();
            first.close(4000);
            first.closeCode();
            assertThat(presences).isEmpty();
            rig.clock.advance(Duration.ofSeconds(10));
            assertThat(nextPresence()).isEqualTo(Presence.OFFLINE);
            rig.clock.advance(Duration.ofMinutes(6));
            second.resume(GatewayRig.TOKEN, session, 1);
            assertThat(second.awaitOp(9).path("d").asBoolean(true)).isFalse();
        }
    }

    @Test
    void aLeapOfTheClockEndsNoLivingConnection() {
        try (GatewayClient bot = identified()) {
            bot.awaitEvent("GUILD_CREATE");
            rig.clock.advance(Duration.ofHours(2));
            bot.send(1, "2");
            assertThat(bot.awaitOp(11).path("op").asInt()).isEqualTo(11);
            say("still there");
            assertThat(bot.awaitEvent("MESSAGE_CREATE").path("content").asText())
                    .isEqualTo("still there");
        }
    }

    @Test
    void whatABotSaysOfItselfIsShown() throws InterruptedException {
        try (GatewayClient bot = rig.connect()) {
            bot.send(
                    2,
                    "{\"token\":\"" + GatewayRig.TOKEN + "\",\"intents\":0,\"properties\":{},"
                            + "\"presence\":{\"status\":\"idle\",\"activities\":[{\"type\":4,\"name\":\"Custom Status\",\"state\":\"loading\"}]}}");
            assertThat(nextPresence()).isEqualTo(new Presence(true, "idle", "loading"));
            bot.send(
                    3,
                    "{\"since\":null,\"afk\":false,\"status\":\"online\",\"activities\":[{\"type\":0,\"name\":\"chess\"}]}");
            assertThat(nextPresence()).isEqualTo(new Presence(true, "online", "chess"));
        }
    }

    @Test
    void interactionsGoToTheNewestLivingSessionAlone() {
        try (GatewayClient older = identified();
                GatewayClient newer = rig.connect()) {
            older.awaitEvent("GUILD_CREATE");
            newer.identify(GatewayRig.TOKEN, MESSAGES);
            newer.awaitEvent("GUILD_CREATE");
            assertThat(rig.gateway.line().dispatch("INTERACTION_CREATE", interaction("1")))
                    .isTrue();
            assertThat(newer.awaitEvent("INTERACTION_CREATE").path("id").asText())
                    .isEqualTo("1");
            newer.close(1000);
            newer.closeCode();
            assertThat(rig.gateway.line().dispatch("INTERACTION_CREATE", interaction("2")))
                    .isTrue();
            assertThat(older.awaitEvent("INTERACTION_CREATE").path("id").asText())
                    .isEqualTo("2");
        }
    }

    @Test
    void nobodyTakesAnInteractionWhileNoBotIsThere() {
        assertThat(rig.gateway.line().dispatch("INTERACTION_CREATE", interaction("1")))
                .isFalse();
    }

    @Test
    void aBotThatReconnectsHearsOfTheInteractionItMissed() {
        try (GatewayClient first = identified();
                GatewayClient second = rig.connect()) {
            String session = first.awaitEvent("READY").path("session_id").asText();
            first.awaitEvent("GUILD_CREATE");
            first.close(4000);
            first.closeCode();
            assertThat(rig.gateway.line().dispatch("INTERACTION_CREATE", interaction("1")))
                    .isTrue();
            second.resume(GatewayRig.TOKEN, session, first.lastSequence());
            assertThat(second.awaitEvent("INTERACTION_CREATE").path("id").asText())
                    .isEqualTo("1");
        }
    }

    private ObjectNode interaction(String id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("guild_id", Long.toString(rig.world.guild().id()));
    }
}
