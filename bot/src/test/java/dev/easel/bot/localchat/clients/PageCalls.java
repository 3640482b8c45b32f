package dev.easel.bot.localchat.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The page's HTTP calls in the name of one person. */
final class PageCalls {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BOUNDARY = "between-the-parts";

    /** A file that goes with a call. */
    record File(String name, byte[] bytes) {}

    private final HttpClient client;
    private final String origin;
    private final String userId;

    PageCalls(HttpClient client, String origin, String userId) {
        this.client = client;
        this.origin = origin;
        this.userId = userId;
    }

    /** The users that one can be. */
    static JsonNode people(HttpClient client, String origin) throws IOException, InterruptedException {
        return new PageCalls(client, origin, "").call("GET", "/people", BodyPublishers.noBody(), "application/json");
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return call("GET", path, BodyPublishers.noBody(), "application/json");
    }

    JsonNode put(String path) throws IOException, InterruptedException {
        return call("PUT", path, BodyPublishers.noBody(), "application/json");
    }

    JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return call("POST", path, BodyPublishers.ofString(body.toString()), "application/json");
    }

    JsonNode post(String path, JsonNode body, List<File> files) throws IOException, InterruptedException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        part(parts, "name=\"payload_json\"", body.toString().getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < files.size(); i++) {
            part(
                    parts,
                    "name=\"files[" + i + "]\"; filename=\"" + files.get(i).name() + "\"",
                    files.get(i).bytes());
        }
        parts.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return call(
                "POST",
                path,
                BodyPublishers.ofByteArray(parts.toByteArray()),
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static void part(ByteArrayOutputStream parts, String disposition, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        parts.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(content);
        parts.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode call(String method, String path, HttpRequest.BodyPublisher body, String type)
            throws IOException, InterruptedException {
        String mark = path.contains("?") ? "&" : "?";
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + "page" + path + mark + "user=" + userId))
                .method(method, body)
                .header("Content-Type", type)
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + " -> " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isEmpty() ? MAPPER.createObjectNode() : MAPPER.readTree(answer.body());
    }
}
