package dev.easel.bot.localchat.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads faults as the control port takes them. */
final class FaultForm {
    private static final List<String> ACTIONS = List.of("status", "rate_limit", "drop", "drop_after", "delay_ms");

    private FaultForm() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException where it says not what goes wrong, or says it in two ways
     */
    static Fault read(JsonNode form) {
        List<String> named = ACTIONS.stream().filter(form::hasNonNull).toList();
        if (named.size() != 1) {
            throw new IllegalArgumentException("exactly one of " + ACTIONS + " is needed, not " + named);
        }
        return new Fault(
                form.path("method").asText("*"),
                form.path("path").asText("/**"),
                form.path("after").asInt(0),
                form.path("times").asInt(1),
                action(named.get(0), form));
    }

    private static FaultAction action(String name, JsonNode form) {
        JsonNode value = form.path(name);
        boolean number = name.equals("status") || name.equals("rate_limit") || name.equals("delay_ms");
        if (number ? !value.isNumber() : !value.asBoolean()) {
            throw new IllegalArgumentException(name + " must be " + (number ? "a number" : "true") + ", not " + value);
        }
        return switch (name) {
            case "status" ->
                new FaultAction.Answer(value.asInt(), headers(form.path("headers")), body(form.path("body")));
            case "rate_limit" -> new FaultAction.RateLimit(value.asDouble());
            case "drop" -> new FaultAction.Drop();
            case "drop_after" -> new FaultAction.DropAfter();
            default -> new FaultAction.Delay(Duration.ofMillis(value.asLong()));
        };
    }

    private static Map<String, String> headers(JsonNode headers) {
        Map<String, String> read = new LinkedHashMap<>();
        headers.properties()
                .forEach(header -> read.put(header.getKey(), header.getValue().asText()));
        return read;
    }

    private static String body(JsonNode body) {
        return body.isMissingNode() || body.isTextual() ? body.asText("") : body.toString();
    }
}
