package dev.easel.bot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.easel.bot.FailureException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Calls what the page calls. Thread-safe. */
final class PageCalls {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;
    private final List<String> people;
    private final String channel;

    /** @param origin the page's address, with the slash at the end */
    PageCalls(String origin) {
        this.origin = origin;
        people = stream(get("people", ""))
                .map(person -> person.get("id").asText())
                .toList();
        channel = stream(get("state", people.get(0)).get("channels"))
                .filter(found -> found.path("name").asText().equals("general"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    /** Their ids. */
    List<String> people() {
        return people;
    }

    /** The id of #general. */
    String channel() {
        return channel;
    }

    /** Something below /page, for one person. */
    URI address(String path, String user) {
        return URI.create(origin + "page/" + path + "?user=" + user);
    }

    /** What the page is given. */
    JsonNode get(String path, String user) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address(path, user)).build();
            return read(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new FailureException("the page does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException("interrupted", e);
        }
    }

    /** Sends JSON; what comes back. */
    CompletableFuture<JsonNode> post(String path, String user, JsonNode body) {
        HttpRequest request = HttpRequest.newBuilder(address(path, user))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .header("Content-Type", "application/json")
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(PageCalls::read);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new FailureException("the page answers " + answer.statusCode() + ": " + answer.body());
        }
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
