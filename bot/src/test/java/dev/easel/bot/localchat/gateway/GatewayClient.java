package dev.easel.bot.localchat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** A bot's side of the gateway for tests: sends what it is told and waits for what comes. */
public final class GatewayClient implements AutoCloseable, WebSocket.Listener {
    /** Every intent that there is. */
    public static final long ALL_INTENTS = 0x331FFFFL;

    private static final int PATIENCE_SECONDS = 20;
    private static final int CUT = 1006;
    private static final int OPEN = 0;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final List<JsonNode> passed = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Inflater inflater = new Inflater();
    private final WebSocket socket;
    private volatile long lastSequence;

    private GatewayClient(String url) {
        socket = CLIENT.newWebSocketBuilder().buildAsync(URI.create(url), this).join();
    }

    /** Connects with version 10 and JSON. */
    public static GatewayClient connect(String gatewayUrl) {
        return new GatewayClient(gatewayUrl + "?v=10&encoding=json");
    }

    /** Connects with any query. */
    public static GatewayClient connect(String gatewayUrl, String query) {
        return new GatewayClient(gatewayUrl + query);
    }

    /** Connects and logs in; READY and GUILD_CREATE came already. */
    public static GatewayClient ready(String gatewayUrl, String token, long intents) {
        GatewayClient client = connect(gatewayUrl);
        client.identify(token, intents);
        client.awaitEvent("GUILD_CREATE");
        return client;
    }

    /** Sends opcode 2. */
    public void identify(String token, long intents) {
        send(2, "{\"token\":\"" + token + "\",\"intents\":" + intents + ",\"properties\":{\"os\":\"test\"}}");
    }

    /** Sends opcode 6. */
    public void resume(String token, String sessionId, long sequence) {
        send(6, "{\"token\":\"" + token + "\",\"session_id\":\"" + sessionId + "\",\"seq\":" + sequence + "}");
    }

    /** Sends a payload. */
    public void send(int op, String data) {
        sendRaw("{\"op\":" + op + ",\"d\":" + data + "}");
    }

    /** Sends any text frame. */
    public void sendRaw(String frame) {
        socket.sendText(frame, true).join();
    }

    /** Sends a binary frame. */
    public void sendBinary(byte[] frame) {
        socket.sendBinary(ByteBuffer.wrap(frame), true).join();
    }

    /** The next payload. */
    public JsonNode next() {
        try {
            JsonNode payload = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(payload).as("a payload from the gateway").isNotNull();
            passed.add(payload);
            return payload;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next payload of an opcode; others before it are passed over. */
    public JsonNode awaitOp(int op) {
        JsonNode payload = next();
        while (payload.path("op").asInt() != op) {
            payload = next();
        }
        return payload;
    }

    /** The data of the next event of a name; other payloads before it are passed over. */
    public JsonNode awaitEvent(String name) {
        JsonNode payload = next();
        while (!payload.path("t").asText().equals(name)) {
            payload = next();
        }
        return payload.path("d");
    }

    /** The names of all events that were passed so far. */
    public List<String> passedEvents() {
        return passed.stream()
                .filter(payload -> payload.path("op").asInt() == 0)
                .map(payload -> payload.path("t").asText())
                .toList();
    }

    /** The last sequence number that came. */
    public long lastSequence() {
        return lastSequence;
    }

    /** Waits until the server has closed, and says with which code; 1006 for a cut connection. */
    public int closeCode() {
        int failures = 0;
        for (int i = 0; i < PATIENCE_SECONDS && failures < 2 && !closedWithinASecond(); i++) {
            failures += writingFails() ? 1 : 0;
        }
        return failures < 2 ? closed.getNow(OPEN) : CUT;
    }

    private boolean closedWithinASecond() {
        return closed.copy().completeOnTimeout(OPEN, 1, TimeUnit.SECONDS).join() != OPEN;
    }

    /** The JDK's client may not see that a connection was cut before it writes. */
    private boolean writingFails() {
        return socket.sendPing(ByteBuffer.allocate(0))
                .handle((sent, failure) -> failure != null)
                .completeOnTimeout(true, 1, TimeUnit.SECONDS)
                .join();
    }

    /** Whether the server has closed. */
    public boolean isClosed() {
        return closed.isDone();
    }

    /** Cuts the connection. */
    public void cut() {
        socket.abort();
    }

    /** Closes with a code. */
    public void close(int code) {
        socket.sendClose(code, "").join();
    }

    @Override
    public void close() {
        socket.abort();
        inflater.end();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            arrived(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] part = new byte[data.remaining()];
        data.get(part);
        bytes.writeBytes(part);
        if (last) {
            arrived(inflated(bytes.toByteArray()));
            bytes.reset();
        }
        from.request(1);
        return null;
    }

    private String inflated(byte[] frame) {
        assertThat(frame).endsWith(0, 0, 0xFF, 0xFF);
        inflater.setInput(frame);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        try {
            for (int length = inflater.inflate(chunk); length > 0; length = inflater.inflate(chunk)) {
                out.write(chunk, 0, length);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void arrived(String payload) {
        try {
            JsonNode node = MAPPER.readTree(payload);
            lastSequence = Math.max(lastSequence, node.path("s").asLong(0));
            received.add(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(CUT);
    }
}
