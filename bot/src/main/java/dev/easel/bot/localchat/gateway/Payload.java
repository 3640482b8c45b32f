package dev.easel.bot.localchat.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.easel.bot.localchat.http.UnicodeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a bot sends.
 *
 * @param op {@link Opcode}
 * @param data of any kind; a missing node where there is none
 */
record Payload(int op, JsonNode data) {
    /** Discord's limit for what bots send. */
    static final int MOST_BYTES = 4096;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(32).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a frame.
     *
     * @throws Refusal where it is too long or no payload
     */
    static Payload read(String frame) throws Refusal {
        if (frame.length() > MOST_BYTES || frame.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Refusal(CloseCode.DECODE_ERROR);
        }
        JsonNode node = parsed(frame);
        JsonNode op = node.path("op");
        if (!node.isObject() || !op.isInt() || !UnicodeText.isWhole(node)) {
            throw new Refusal(CloseCode.DECODE_ERROR);
        }
        return new Payload(op.intValue(), node.path("d"));
    }

    private static JsonNode parsed(String frame) throws Refusal {
        try {
            return MAPPER.readTree(frame);
        } catch (IOException e) {
            throw new Refusal(CloseCode.DECODE_ERROR);
        }
    }

    /** A payload that is no dispatch. */
    static String of(int op, String data) {
        return "{\"op\":" + op + ",\"d\":" + data + ",\"s\":null,\"t\":null}";
    }

    /** A dispatch. */
    static String dispatch(String name, long sequence, String data) {
        return "{\"op\":0,\"s\":" + sequence + ",\"t\":\"" + name + "\",\"d\":" + data + "}";
    }
}
