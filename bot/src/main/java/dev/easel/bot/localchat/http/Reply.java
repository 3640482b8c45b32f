package dev.easel.bot.localchat.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer.
 *
 * @param status HTTP's number
 * @param headers Content-Type among them where there is a body
 * @param body empty for none
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** 200 with JSON. */
    public static Reply json(JsonNode body) {
        return json(200, body);
    }

    /** Any status with JSON. */
    public static Reply json(int status, JsonNode body) {
        try {
            return new Reply(status, Map.of("Content-Type", "application/json"), MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 204. */
    public static Reply noContent() {
        return new Reply(204, Map.of(), new byte[0]);
    }

    /** 200 with anything. */
    public static Reply bytes(String contentType, byte[] body) {
        return new Reply(200, Map.of("Content-Type", contentType), body);
    }

    /** The same with one more header. */
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }
}
