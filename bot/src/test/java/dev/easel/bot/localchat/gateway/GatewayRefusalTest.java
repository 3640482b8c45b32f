package dev.easel.bot.localchat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.localchat.GatewayOptions;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayRefusalTest {
    private static final String TOKEN = "\"token\":\"" + GatewayRig.TOKEN + "\",\"properties\":{}";

    private GatewayRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new GatewayRig(GatewayOptions.DEFAULT);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json|4002",
                "[]|4002",
                "{}|4002",
                "{\"op\":\"2\"}|4002",
                "{\"op\":1,\"d\":null} trailing|4002",
                "{\"op\":2}|4002",
                "{\"op\":1,\"d\":\"\\ud800 half of a character\"}|4002",
                "{\"op\":2,\"d\":{\"token\":5}}|4002",
                "{\"op\":99,\"d\":null}|4001",
                "{\"op\":0,\"d\":null}|4001",
                "{\"op\":3,\"d\":{\"status\":\"online\"}}|4003",
                "{\"op\":4,\"d\":{}}|4003",
                "{\"op\":8,\"d\":{}}|4003",
                "{\"op\":31,\"d\":{}}|4003",
                "{\"op\":2,\"d\":{\"token\":\"wrong\",\"properties\":{},\"intents\":0}}|4004",
                "{\"op\":2,\"d\":{\"token\":\"\",\"properties\":{},\"intents\":0}}|4004",
                "{\"op\":6,\"d\":{\"token\":\"wrong\",\"session_id\":\"x\",\"seq\":1}}|4004",
            })
    void whatMakesNoSenseClosesTheConnection(String frame, int code) {
        try (GatewayClient bot = rig.connect()) {
            bot.sendRaw(frame);
            assertThat(bot.closeCode()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"intents\":\"all\"|4013",
                "\"compress\":false|4013",
                "\"intents\":131072|4013",
                "\"intents\":-1|4013",
                "\"intents\":0,\"shard\":[1,1]|4010",
                "\"intents\":0,\"shard\":[-1,1]|4010",
                "\"intents\":0,\"shard\":[0]|4010",
                "\"intents\":0,\"shard\":\"0\"|4010",
                "\"intents\":0,\"presence\":{\"status\":\"dancing\"}|4002",
                "\"intents\":0,\"presence\":{\"activities\":7}|4002",
            })
    void whoIdentifiesWronglyIsTurnedAway(String fields, int code) {
        try (GatewayClient bot = rig.connect()) {
            bot.send(2, "{" + TOKEN + "," + fields + "}");
            assertThat(bot.closeCode()).isEqualTo(code);
        }
    }

    @Test
    void whoNamesNoPropertiesIsTurnedAway() {
        try (GatewayClient bot = rig.connect()) {
            bot.send(2, "{\"token\":\"" + GatewayRig.TOKEN + "\",\"intents\":0}");
            assertThat(bot.closeCode()).isEqualTo(4002);
        }
    }

    @Test
    void identifyingTwiceClosesTheConnection() {
        try (GatewayClient bot = rig.ready(0)) {
            bot.identify(GatewayRig.TOKEN, 0);
            assertThat(bot.closeCode()).isEqualTo(4005);
        }
    }

    @ParameterizedTest
    @CsvSource({"2", "256", "32768"})
    void privilegedIntentsAreRefusedWhereTheyAreNotAllowed(long intents) throws IOException {
        try (GatewayRig strict = new GatewayRig(new GatewayOptions(Duration.ofSeconds(40), false, 1));
                GatewayClient bot = strict.connect()) {
            bot.identify(GatewayRig.TOKEN, intents);
            assertThat(bot.closeCode()).isEqualTo(4014);
        }
    }

    @Test
    void theHundredAndTwentyFirstPayloadInAMinuteIsTooMany() {
        try (GatewayClient bot = rig.connect()) {
            for (int i = 0; i < 120; i++) {
                bot.send(1, "null");
            }
            for (int i = 0; i < 120; i++) {
                bot.awaitOp(11);
            }
            bot.send(1, "null");
            assertThat(bot.closeCode()).isEqualTo(4008);
        }
    }

    @Test
    void aMinuteLaterPayloadsAreCountedAnew() {
        try (GatewayClient bot = rig.connect()) {
            for (int i = 0; i < 120; i++) {
                bot.send(1, "null");
            }
            for (int i = 0; i < 120; i++) {
                bot.awaitOp(11);
            }
            rig.clock.advance(Duration.ofMinutes(1));
            bot.send(1, "null");
            assertThat(bot.awaitOp(11).path("op").asInt()).isEqualTo(11);
        }
    }

    @Test
    void framesOfMoreThan4096BytesAreTooLong() {
        try (GatewayClient fits = rig.connect();
                GatewayClient tooLong = rig.connect();
                GatewayClient tooLongInBytes = rig.connect()) {
            fits.sendRaw(heartbeat("x".repeat(4096 - heartbeat("").length())));
            assertThat(fits.awaitOp(11).path("op").asInt()).isEqualTo(11);
            tooLong.sendRaw(heartbeat("x".repeat(4097 - heartbeat("").length())));
            assertThat(tooLong.closeCode()).isEqualTo(4002);
            tooLongInBytes.sendRaw(heartbeat("é".repeat(2100)));
            assertThat(tooLongInBytes.closeCode()).isEqualTo(4002);
        }
    }

    private static String heartbeat(String padding) {
        return "{\"op\":1,\"d\":null,\"p\":\"" + padding + "\"}";
    }

    @Test
    void hugeFramesAreTooBigEvenToRead() {
        try (GatewayClient bot = rig.connect()) {
            bot.sendRaw(heartbeat("x".repeat(70_000)));
            assertThat(bot.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void deepNestingIsRefused() {
        try (GatewayClient bot = rig.connect()) {
            bot.sendRaw("{\"op\":1,\"d\":" + "[".repeat(1000) + "]".repeat(1000) + "}");
            assertThat(bot.closeCode()).isEqualTo(4002);
        }
    }

    @Test
    void binaryFramesAreRefused() {
        try (GatewayClient bot = rig.connect()) {
            bot.sendBinary(new byte[] {(byte) 131, 116, 0});
            assertThat(bot.closeCode()).isEqualTo(4002);
        }
    }
}
