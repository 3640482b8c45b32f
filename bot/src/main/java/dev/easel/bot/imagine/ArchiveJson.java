package dev.easel.bot.imagine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.FailureException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The file beside a drawing's pictures. parse is the inverse of format. */
final class ArchiveJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int VERSION = 1;

    private ArchiveJson() {}

    static byte[] format(ArchivedDrawing drawing) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION);
        root.put("id", drawing.id().hex());
        root.put("user", drawing.asker().user());
        root.put("channel", drawing.asker().channel());
        root.put("server", drawing.asker().server());
        root.put("drawn", drawing.drawn().toString());
        root.put("count", drawing.count());
        ObjectNode singles = root.putObject("singles");
        drawing.singles()
                .forEach((cell, at) -> singles.putObject(cell.toString())
                        .put("server", at.server())
                        .put("channel", at.channel())
                        .put("message", at.message()));
        return root.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    static ArchivedDrawing parse(byte[] json, String file) {
        try {
            JsonNode root = JSON.readTree(new String(json, StandardCharsets.UTF_8));
            Map<Integer, PostedMessage> singles = new TreeMap<>();
            for (Map.Entry<String, JsonNode> single : root.path("singles").properties()) {
                singles.put(Integer.valueOf(single.getKey()), message(single.getValue()));
            }
            return new ArchivedDrawing(
                    new DrawingId(root.path("id").asText()),
                    new Asker(
                            root.path("user").asLong(),
                            root.path("channel").asLong(),
                            root.path("server").asLong()),
                    Instant.parse(root.path("drawn").asText()),
                    root.path("count").asInt(),
                    singles);
        } catch (JsonProcessingException | RuntimeException e) {
            throw new FailureException(file + " is damaged: " + e.getMessage(), e);
        }
    }

    private static PostedMessage message(JsonNode node) {
        return new PostedMessage(
                node.path("server").asLong(),
                node.path("channel").asLong(),
                node.path("message").asLong());
    }
}
