package dev.easel.bot.localchat.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Takes the events from the page's socket. Confined to the socket's thread. */
final class SocketEvents implements WebSocket.Listener {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Heard<JsonNode> events;
    private final StringBuilder text = new StringBuilder();

    SocketEvents(Heard<JsonNode> events) {
        this.events = events;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            read(text.toString()).forEach(events::add);
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
