package dev.easel.bot.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.http.Endpoint;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What programs ask: health, readiness, metrics. */
final class StateRoutes {
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final WebParts parts;
    private final long start;

    StateRoutes(WebParts parts) {
        this.parts = parts;
        start = parts.nanoTime().getAsLong();
    }

    void addTo(Router router) {
        add(router, "/health", call -> health());
        add(router, "/ready", call -> ready());
        add(router, "/metrics", call -> metrics());
    }

    private static void add(Router router, String path, Endpoint endpoint) {
        router.add("GET", path, endpoint).add("HEAD", path, endpoint);
    }

    private Reply health() {
        long up = TimeUnit.NANOSECONDS.toSeconds(parts.nanoTime().getAsLong() - start);
        return Reply.json(JSON.objectNode()
                .put("status", "alive")
                .put("version", parts.version())
                .put("uptime_seconds", up));
    }

    private Reply ready() {
        List<String> obstacles = parts.readiness().obstacles();
        ObjectNode body = JSON.objectNode().put("ready", obstacles.isEmpty());
        obstacles.forEach(body.putArray("reasons")::add);
        return Reply.json(obstacles.isEmpty() ? 200 : 503, body);
    }

    private Reply metrics() {
        return Reply.bytes(METRICS_TYPE, parts.metrics().get().getBytes(StandardCharsets.UTF_8));
    }
}
