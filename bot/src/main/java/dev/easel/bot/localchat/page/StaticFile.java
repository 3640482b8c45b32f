package dev.easel.bot.localchat.page;

import dev.easel.bot.Sha256;
import dev.easel.bot.localchat.http.Endpoint;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import java.util.Arrays;
import java.util.Map;

/** A file that does not change while the server runs. A browser asks each time whether it has it already. */
final class StaticFile implements Endpoint {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    private final byte[] bytes;
    private final Map<String, String> headers;
    private final String tag;

    /**
     * A file's content.
     *
     * @param name whose ending says the type
     */
    StaticFile(String name, byte[] bytes) {
        this.bytes = bytes.clone();
        this.tag = "\"" + Sha256.of(bytes).substring(0, 32) + "\"";
        this.headers = Map.of(
                "Content-Type",
                TYPES.getOrDefault(ending(name), "application/octet-stream"),
                "Cache-Control",
                "no-cache",
                "ETag",
                tag);
    }

    /** Whether files of such a name are for browsers. */
    static boolean serves(String name) {
        return TYPES.containsKey(ending(name));
    }

    /** What tells it from other content. */
    String tag() {
        return tag;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public Reply answer(HttpCall call) {
        boolean known = call.header("If-None-Match")
                .map(tags -> Arrays.stream(tags.split(","))
                        .map(other -> other.strip().replaceFirst("^W/", ""))
                        .anyMatch(other -> other.equals(tag) || other.equals("*")))
                .orElse(false);
        return known ? new Reply(304, headers, new byte[0]) : new Reply(200, headers, bytes);
    }
}
