package dev.easel.bot.localchat.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.BufferUtil;

/** Reads bodies: JSON, or multipart with the JSON in its part payload_json. */
final class FormReader {
    private static final int MOST_PARTS = 64;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FormReader() {}

    static Form read(String contentType, byte[] body) {
        if (body.length == 0) {
            return new Form(MAPPER.createObjectNode(), List.of());
        }
        if (contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return multipart(contentType, body);
        }
        return new Form(json(body), List.of());
    }

    private static JsonNode json(byte[] body) {
        try {
            // Jackson alone takes other encodings, and some bytes that are no UTF-8.
            JsonNode json = MAPPER.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
            if (UnicodeText.isWhole(json)) {
                return json;
            }
        } catch (IOException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static ApiException invalid() {
        return new ApiException(400, 50109, "The request body contains invalid JSON.");
    }

    private static Form multipart(String contentType, byte[] body) {
        MultiPartFormData.Parser parser = parser(contentType);
        try (Blocker.Promise<MultiPartFormData.Parts> parts = Blocker.promise()) {
            parser.parse(Content.Source.from(ByteBuffer.wrap(body)), parts);
            try (MultiPartFormData.Parts read = parts.block()) {
                return form(read);
            }
        } catch (ApiException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
    }

    private static MultiPartFormData.Parser parser(String contentType) {
        String boundary;
        try {
            boundary = MultiPart.extractBoundary(contentType);
        } catch (RuntimeException e) {
            throw broken();
        }
        if (boundary == null || boundary.isEmpty()) {
            throw broken();
        }
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxMemoryFileSize(-1);
        parser.setMaxParts(MOST_PARTS);
        return parser;
    }

    private static Form form(MultiPartFormData.Parts parts) throws IOException {
        JsonNode json = MAPPER.createObjectNode();
        List<Upload> files = new ArrayList<>();
        for (MultiPart.Part part : parts) {
            byte[] bytes = BufferUtil.toArray(Content.Source.asByteBuffer(part.getContentSource()));
            if ("payload_json".equals(part.getName())) {
                json = json(bytes);
            } else if (part.getFileName() != null) {
                files.add(new Upload(String.valueOf(part.getName()), part.getFileName(), bytes));
            }
        }
        return new Form(json, files);
    }

    private static ApiException broken() {
        return new ApiException(400, 50035, "Invalid Form Body: the multipart body is broken");
    }
}
