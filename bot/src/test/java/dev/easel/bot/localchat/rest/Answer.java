package dev.easel.bot.localchat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What came back. */
record Answer(int status, HttpHeaders headers, byte[] bytes) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    JsonNode json() {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    /** Makes sure that it was fine. */
    JsonNode fine() {
        assertThat(status).as(() -> json().toString()).isBetween(200, 299);
        return bytes.length == 0 ? MAPPER.nullNode() : json();
    }

    /** Makes sure that it was refused like this. */
    void refused(int expectedStatus, int expectedCode) {
        assertThat(status + " " + json().path("code").asInt())
                .as(() -> json().toString())
                .isEqualTo(expectedStatus + " " + expectedCode);
    }

    /** Makes sure that one field was refused, by its path and the code of its fault. */
    void refusedField(String path, String code) {
        refused(400, 50035);
        JsonNode node = json().get("errors");
        for (String part : path.split("\\.")) {
            node = node.path(part);
        }
        assertThat(node.path("_errors").path(0).path("code").asText())
                .as(() -> json().toString())
                .isEqualTo(code);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
