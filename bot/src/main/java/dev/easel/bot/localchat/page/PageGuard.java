package dev.easel.bot.localchat.page;

import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.CallFilter;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Lets only this server's own page in. A browser tells who calls by the headers Host, Origin and Sec-Fetch-Site; programs
 * that are no browsers send at most the first.
 */
public final class PageGuard implements CallFilter {
    private static final Pattern LOOPBACK =
            Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final String origin;
    private final String otherHost;
    private final Map<String, String> headers;

    /**
     * Guards the page of one server.
     *
     * @param origin its scheme, host and port
     */
    public PageGuard(String origin) {
        this.origin = origin;
        // The addresses of files name the origin, so the page has to lie there too.
        this.otherHost = "localhost" + origin.substring(origin.lastIndexOf(':'));
        String socket = "ws" + origin.substring("http".length());
        headers = Map.of(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                        + "connect-src 'self' " + socket + "; font-src 'self'; form-action 'none'; base-uri 'none'; "
                        + "frame-ancestors 'none'",
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "no-referrer",
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Cross-Origin-Resource-Policy",
                "same-origin",
                "Cache-Control",
                "no-store");
    }

    /** What every answer carries. */
    public Map<String, String> headers() {
        return headers;
    }

    @Override
    public Reply around(HttpCall call, Router.Match match) {
        refuseForeign(call::header);
        if (match.template().equals("/") && call.header("Host").orElse("").equalsIgnoreCase(otherHost)) {
            String query = call.rawQuery().isEmpty() ? "" : "?" + call.rawQuery();
            return new Reply(307, Map.of("Location", origin + "/" + query), new byte[0]);
        }
        return match.endpoint().answer(call);
    }

    /**
     * Refuses a call that another web page could have made.
     *
     * @param header finds a header by its name
     * @throws ApiException 403
     */
    static void refuseForeign(Function<String, Optional<String>> header) {
        String host = header.apply("Host").orElse("");
        if (!LOOPBACK.matcher(host).matches()) {
            throw forbidden("the Host '" + host + "' is no loopback name");
        }
        String own = "http://" + host;
        Optional<String> origin = header.apply("Origin").filter(other -> !other.equalsIgnoreCase(own));
        if (origin.isPresent()) {
            throw forbidden("the Origin '" + origin.get() + "' is not " + own);
        }
        Optional<String> site = header.apply("Sec-Fetch-Site").filter(other -> !OWN_SITES.contains(other));
        if (site.isPresent()) {
            throw forbidden("the call comes from another site");
        }
    }

    private static ApiException forbidden(String reason) {
        return new ApiException(403, 0, "403: Forbidden: " + reason);
    }
}
