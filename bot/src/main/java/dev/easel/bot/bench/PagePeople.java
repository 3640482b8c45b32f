package dev.easel.bot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The people at the page, who use /imagine in turn. Thread-safe. */
final class PagePeople {
    private final PageCalls calls;
    private final JsonNode command;

    private PagePeople(PageCalls calls) {
        this.calls = calls;
        command = PageCalls.stream(calls.get(
                        "channels/" + calls.channel() + "/commands",
                        calls.people().get(0)))
                .filter(found -> found.get("name").asText().equals("imagine"))
                .findFirst()
                .orElseThrow();
    }

    /** @param origin the page's address */
    static PagePeople at(String origin) {
        return new PagePeople(new PageCalls(origin));
    }

    /** Sends the command for the n-th time; the interaction's id. */
    CompletableFuture<String> imagine(int turn) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", 2).put("channel_id", calls.channel()).put("nonce", "bench-" + turn);
        ObjectNode data = body.putObject("data");
        data.put("id", command.get("id").asText()).put("name", "imagine").put("type", 1);
        data.putArray("options")
                .addObject()
                .put("name", "prompt")
                .put("type", 3)
                .put("value", "3d red fox " + turn);
        List<String> people = calls.people();
        return calls.post("interactions", people.get(turn % people.size()), body)
                .thenApply(answer -> answer.get("id").asText());
    }
}
