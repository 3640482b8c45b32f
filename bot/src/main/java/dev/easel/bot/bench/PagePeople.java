package dev.easel.bot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** The people at the page, who use /imagine in turn. Thread-safe. */
final class PagePeople {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;
    private final List<String> ids;
    private final String channel;
    private final JsonNode command;

    private PagePeople(String origin) {
        this.origin = origin;
        ids = stream(get("people", "")).map(person -> person.get("id").asText()).toList();
        channel = stream(get("state", ids.get(0)).get("channels"))
                .filter(found -> found.path("name").asText().equals("general"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
        command = stream(get("channels/" + channel + "/commands", ids.get(0)))
                .filter(found -> found.get("name").asText().equals("imagine"))
                .findFirst()
                .orElseThrow();
    }

    /** @param origin the page's address */
    static PagePeople at(String origin) {
        return new PagePeople(origin);
    }

    /** Sends the command for the n-th time; the interaction's id. */
    CompletableFuture<String> imagine(int turn) {
        ObjectNode body = MAPPER.createObjectNode();
        body.put("type", 2).put("channel_id", channel).put("nonce", "bench-" + turn);
        ObjectNode data = body.putObject("data");
        data.put("id", command.get("id").asText()).put("name", "imagine").put("type", 1);
        data.putArray("options")
                .addObject()
                .put("name", "prompt")
                .put("type", 3)
                .put("value", "3d red fox " + turn);
        HttpRequest request = HttpRequest.newBuilder(address("interactions", ids.get(turn % ids.size())))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .header("Content-Type", "application/json")
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(PagePeople::id);
    }

    private static String id(HttpResponse<String> answer) {
        return read(answer).get("id").asText();
    }

    private JsonNode get(String path, String user) {
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

    private URI address(String path, String user) {
        return URI.create(origin + "page/" + path + "?user=" + user);
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

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
