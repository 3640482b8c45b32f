package dev.easel.bot.web;

import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.CallFilter;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers only those who call the server by a name of this machine, so that no foreign web page reads it under a name of its
 * own; and, by the address that a proxy shows to others, the gallery alone.
 */
final class HostGuard implements CallFilter {
    /** Of every answer, unless it says otherwise. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none';"
                    + " frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Robots-Tag",
            "noindex",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<String> publicName;

    /** @param address of the gallery for others */
    HostGuard(Optional<URI> address) {
        publicName = address.map(url -> url.getHost().toLowerCase(Locale.ROOT));
    }

    @Override
    public Reply around(HttpCall call, Router.Match match) {
        String host = call.header("Host").orElse("");
        String name = name(host);
        if (!LOOPBACK.contains(name) && !publicName.equals(Optional.of(name))) {
            return text(403, "403: the Host '" + host + "' is neither a name of this machine nor that of web.address");
        }
        if (!LOOPBACK.contains(name) && !match.template().startsWith(GalleryRoutes.ROOT)) {
            return text(404, "404: Not Found");
        }
        try {
            return match.endpoint().answer(call);
        } catch (ApiException e) {
            return text(e.status(), String.valueOf(e.getMessage()));
        }
    }

    private static Reply text(int status, String sentence) {
        return new Reply(
                status,
                Map.of("Content-Type", "text/plain; charset=utf-8"),
                (sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String name(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }
}
