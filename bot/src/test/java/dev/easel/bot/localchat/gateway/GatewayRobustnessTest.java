package dev.easel.bot.localchat.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.GatewayOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class GatewayRobustnessTest {
    private static final GatewayOptions HASTY = new GatewayOptions(Duration.ofMillis(300), true, 1);

    @Test
    void whoMissesHeartbeatsIsClosedAndMayResume() throws IOException {
        try (GatewayRig rig = new GatewayRig(HASTY);
                GatewayClient silent = rig.connect()) {
            silent.identify(GatewayRig.TOKEN, 0);
            String session = silent.awaitEvent("READY").path("session_id").asText();
            assertThat(silent.closeCode()).isEqualTo(4009);
            try (GatewayClient again = rig.connect()) {
                again.resume(GatewayRig.TOKEN, session, silent.lastSequence());
                assertThat(again.awaitEvent("RESUMED").isObject()).isTrue();
            }
        }
    }

    @Test
    void whoKeepsTheHeartbeatStays() throws IOException {
        try (GatewayRig rig = new GatewayRig(HASTY);
                GatewayClient bot = rig.ready(0);
                GatewayClient silent = rig.connect()) {
            for (int beats = 0; beats < 20; beats++) {
                bot.send(1, "2");
                bot.awaitOp(11);
            }
            assertThat(silent.awaitOp(10).path("op").asInt()).isEqualTo(10);
            while (!silent.isClosed()) {
                bot.send(1, "2");
                bot.awaitOp(11);
                LockSupport.parkNanos(50_000_000);
            }
            bot.send(1, "2");
            assertThat(bot.awaitOp(11).path("op").asInt()).isEqualTo(11);
        }
    }

    @Test
    void aBotThatReadsNothingIsCutOffWhileOthersStillHear() throws IOException {
        try (GatewayRig rig = new GatewayRig(GatewayOptions.DEFAULT);
                Socket slow = handshake(rig, "");
                GatewayClient quick = rig.ready(0)) {
            String identify = "{\"op\":2,\"d\":{\"token\":\"" + GatewayRig.TOKEN
                    + "\",\"intents\":0,\"properties\":{},\"presence\":{\"status\":\"idle\"}}}";
            slow.getOutputStream().write(masked(identify));
            InputStream in = slow.getInputStream();
            readUntil(in, "GUILD_CREATE");
            ObjectNode big = JsonNodeFactory.instance.objectNode().put("pad", "x".repeat(100_000));
            big.put("guild_id", Long.toString(rig.world.guild().id()));
            for (int waits = 0; waits < 400 && !idle(rig); waits++) {
                LockSupport.parkNanos(10_000_000);
            }
            assertThat(idle(rig)).isTrue();
            int told = 0;
            while (told < 1000 && idle(rig)) {
                rig.gateway.line().dispatch("PADDING", big);
                rig.clock.advance(Duration.ofMillis(100));
                LockSupport.parkNanos(2_000_000);
                told++;
            }
            assertThat(told).isBetween(20, 999);
            assertThat(rig.gateway.line().dispatch("MARK", big.without(List.of("pad"))))
                    .isTrue();
            assertThat(quick.awaitEvent("MARK").path("guild_id").asLong())
                    .isEqualTo(rig.world.guild().id());
        }
    }

    private static boolean idle(GatewayRig rig) {
        return rig.world.presence(rig.botId).status().equals("idle");
    }

    @Test
    void foreignWebPagesCannotConnect() throws IOException {
        try (GatewayRig rig = new GatewayRig(GatewayOptions.DEFAULT)) {
            assertThat(status(rig, "Host: 127.0.0.1:" + rig.port() + "\r\nOrigin: https://example.org\r\n"))
                    .startsWith("HTTP/1.1 403");
            assertThat(status(rig, "Host: example.org:" + rig.port() + "\r\n")).startsWith("HTTP/1.1 403");
            assertThat(status(rig, "Host: localhost:" + rig.port() + "\r\n")).startsWith("HTTP/1.1 101");
        }
    }

    @Test
    void tooManyConnectionsAreRefusedAndRoomComesBack() throws IOException {
        try (GatewayRig rig = new GatewayRig(GatewayOptions.DEFAULT)) {
            List<GatewayClient> all = new ArrayList<>();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 300; i++) {
                            all.add(GatewayClient.connect(rig.url(), "?v=10&compress=zlib-stream"));
                        }
                    })
                    .isInstanceOf(CompletionException.class);
            assertThat(all).hasSizeBetween(250, 260);
            all.forEach(GatewayClient::close);
            try (GatewayClient late = connectInTheEnd(rig)) {
                assertThat(late.next().path("op").asInt()).isEqualTo(10);
            }
        }
    }

    private static GatewayClient connectInTheEnd(GatewayRig rig) {
        for (int tries = 0; tries < 200; tries++) {
            try {
                return rig.connect();
            } catch (CompletionException e) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        throw new AssertionError("no room after all connections were closed");
    }

    @Test
    void rubbishOnTheWireHarmsNobodyElse() throws IOException {
        try (GatewayRig rig = new GatewayRig(GatewayOptions.DEFAULT);
                GatewayClient bot = rig.ready(0)) {
            for (int i = 0; i < 50; i++) {
                try (Socket rubbish = handshake(rig, "")) {
                    rubbish.getOutputStream().write(new byte[] {(byte) 0xFF, (byte) 0xFF, 1, 2, 3, (byte) i});
                }
            }
            bot.send(1, "2");
            assertThat(bot.awaitOp(11).path("op").asInt()).isEqualTo(11);
        }
    }

    @Test
    void textThatIsNotUtf8ClosesTheConnection() throws IOException {
        try (GatewayRig rig = new GatewayRig(GatewayOptions.DEFAULT);
                Socket bot = handshake(rig, "")) {
            bot.getOutputStream().write(new byte[] {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, (byte) 0xC3, 0x28});
            bot.setSoTimeout(20_000);
            byte[] rest = bot.getInputStream().readAllBytes();
            assertThat(new String(rest, StandardCharsets.ISO_8859_1))
                    .contains("\u0003\u00EF")
                    .doesNotContain("at org.");
        }
    }

    private static String status(GatewayRig rig, String headers) throws IOException {
        try (Socket socket = opened(rig, headers)) {
            return line(socket.getInputStream());
        }
    }

    private static Socket handshake(GatewayRig rig, String headers) throws IOException {
        Socket socket = opened(rig, "Host: 127.0.0.1:" + rig.port() + "\r\n" + headers);
        readUntil(socket.getInputStream(), "\r\n\r\n");
        return socket;
    }

    private static Socket opened(GatewayRig rig, String headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), rig.port());
        socket.setSoTimeout(20_000);
        String request = "GET /gateway?v=10&encoding=json HTTP/1.1\r\n" + headers
                + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String line(InputStream in) throws IOException {
        return readUntil(in, "\r\n");
    }

    private static String readUntil(InputStream in, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            int next = in.read();
            assertThat(next).as("the end of what came: %s", read).isNotNegative();
            read.append((char) next);
        }
        return read.toString();
    }

    /** A client's text frame; a mask of zeros changes nothing. */
    private static byte[] masked(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[payload.length + 8];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | 126);
        frame[2] = (byte) (payload.length >> 8);
        frame[3] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, 8, payload.length);
        return frame;
    }
}
