package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The calls of the page of a local chat server.
 *
 * @param client that sends them
 * @param origin of the page
 */
record PageHttp(HttpClient client, String origin) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "between-the-parts";

    PageHttp(String origin) {
        this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), origin);
    }

    JsonNode get(String path) {
        return json(bytes(URI.create(origin + path)));
    }

    byte[] bytes(URI uri) {
        return sent(HttpRequest.newBuilder(uri).build()).body();
    }

    /** The status. */
    int put(String path) {
        return sent(to(path).PUT(HttpRequest.BodyPublishers.noBody()).build()).statusCode();
    }

    /** The status. */
    int status(String path, JsonNode body) {
        return sent(posting(path, body)).statusCode();
    }

    /** The id in the answer to what is accepted. */
    String post(String path, JsonNode body) {
        return accepted(posting(path, body));
    }

    private HttpRequest posting(String path, JsonNode body) {
        return to(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    /** The same with files. */
    String post(String path, JsonNode body, List<byte[]> files) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "name=\"payload_json\"", body.toString().getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < files.size(); i++) {
            part(form, "name=\"files[" + i + "]\"; filename=\"file" + i + ".png\"", files.get(i));
        }
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return accepted(to(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream form, String disposition, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    private String accepted(HttpRequest request) {
        HttpResponse<byte[]> response = sent(request);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
        }
        return json(response.body()).path("id").asText();
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<byte[]> sent(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
