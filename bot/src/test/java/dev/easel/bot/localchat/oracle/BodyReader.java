package dev.easel.bot.localchat.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

/** Finds the JSON of a body. */
final class BodyReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> NUMBERS_SENT_AS_TEXT =
            List.of("contexts", "integration_types", "default_member_permissions");

    private BodyReader() {}

    /**
     * The body as a tree.
     *
     * @throws IOException where it is no JSON
     */
    static JsonNode json(byte[] body) throws IOException {
        return MAPPER.readTree(body);
    }

    /**
     * A request's JSON, which in multipart is the part payload_json; an empty object where there is none. Numbers that JDA
     * writes as text and Discord takes are numbers in it.
     *
     * @throws IOException where the body is broken
     */
    static JsonNode request(String contentType, byte[] body) throws IOException {
        byte[] json = contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                ? payload(contentType, body)
                : body;
        JsonNode tree = json.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(json);
        numbersFromText(tree);
        return tree;
    }

    private static byte[] payload(String contentType, byte[] body) throws IOException {
        String boundary = MultiPart.extractBoundary(contentType);
        if (boundary == null) {
            throw new IOException("there is no boundary in " + contentType);
        }
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxMemoryFileSize(-1);
        try (Blocker.Promise<MultiPartFormData.Parts> parts = Blocker.promise()) {
            parser.parse(Content.Source.from(ByteBuffer.wrap(body)), parts);
            try (MultiPartFormData.Parts read = parts.block()) {
                MultiPart.@Nullable Part payload = read.getFirst("payload_json");
                return payload == null
                        ? new byte[0]
                        : BufferUtil.toArray(Content.Source.asByteBuffer(payload.getContentSource()));
            }
        }
    }

    private static void numbersFromText(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : NUMBERS_SENT_AS_TEXT) {
                if (object.get(name) instanceof ArrayNode list) {
                    object.set(name, numbers(list));
                } else if (object.has(name)) {
                    object.set(name, number(object.get(name)));
                }
            }
        }
        Iterator<JsonNode> children = node.elements();
        children.forEachRemaining(BodyReader::numbersFromText);
    }

    private static ArrayNode numbers(ArrayNode list) {
        ArrayNode numbers = MAPPER.createArrayNode();
        list.forEach(element -> numbers.add(number(element)));
        return numbers;
    }

    private static JsonNode number(JsonNode node) {
        boolean digits = node.isTextual() && node.textValue().matches("\\d{1,18}");
        return digits ? MAPPER.getNodeFactory().numberNode(Long.parseLong(node.textValue())) : node;
    }
}
