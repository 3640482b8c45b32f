package dev.easel.bot.localchat.limit;

import dev.easel.bot.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How often a route may be called, for each major parameter (channel, guild, or webhook with its token) apart.
 *
 * @param bucket what bots are told that it is called
 * @param calls at most
 * @param window in this time
 */
record RouteLimit(String bucket, int calls, Duration window) {
    private record Row(String methods, String template, int calls, long millis) {}

    /** The first row that fits counts. Routes of one row share a bucket where it names one template. */
    private static final List<Row> TABLE = List.of(
            new Row("POST", "/channels/*/messages", 5, 5_000),
            new Row("PATCH", "/channels/*/messages/*", 5, 5_000),
            new Row("DELETE", "/channels/*/messages/*", 5, 1_000),
            new Row("POST", "/channels/*/messages/bulk-delete", 1, 1_000),
            new Row("PUT DELETE", "/channels/*/messages/*/reactions/*/*", 1, 250),
            new Row("DELETE", "/channels/*/messages/*/reactions", 1, 250),
            new Row("POST", "/channels/*/typing", 5, 5_000),
            new Row("PATCH", "/channels/*", 5, 15_000),
            new Row("PUT", "/applications/*/commands", 5, 20_000),
            new Row("PUT", "/applications/*/guilds/*/commands", 5, 20_000),
            new Row("GET", "/gateway/bot", 2, 5_000),
            new Row("POST", "/webhooks/*/*", 5, 2_000),
            new Row("GET", "/webhooks/*/*/messages/*", 5, 2_000),
            new Row("PATCH", "/webhooks/*/*/messages/*", 5, 2_000),
            new Row("DELETE", "/webhooks/*/*/messages/*", 5, 2_000));

    private static final int OTHERWISE_CALLS = 10;
    private static final long OTHERWISE_MILLIS = 10_000;
    private static final int BUCKET_DIGITS = 32;

    /** The limit of a route; empty where none is known of. */
    static Optional<RouteLimit> of(String method, String template) {
        String path = template.replaceAll("\\{[^}]*}|@original", "*").replaceAll("/@me$", "/*");
        if (path.equals("/interactions/*/*/callback")) {
            return Optional.empty();
        }
        Row row = TABLE.stream()
                .filter(one -> List.of(one.methods().split(" ")).contains(method)
                        && one.template().equals(path))
                .findFirst()
                .orElse(new Row(method, path, OTHERWISE_CALLS, OTHERWISE_MILLIS));
        return Optional.of(new RouteLimit(
                hash(row.methods() + " " + row.template()), row.calls(), Duration.ofMillis(row.millis())));
    }

    private static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, BUCKET_DIGITS);
    }
}
