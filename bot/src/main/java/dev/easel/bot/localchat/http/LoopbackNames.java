package dev.easel.bot.localchat.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;

/** Tells who calls from this machine from a foreign web page that a browser here was led to. */
public final class LoopbackNames {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private LoopbackNames() {}

    /** Whether a request names a loopback host, and comes from no web page but one of that host and port. */
    public static boolean allow(Request request) {
        return allow(name -> Optional.ofNullable(request.getHeaders().get(name)));
    }

    /**
     * The same by the headers. Browsers leave Origin out where a page only shows a picture, but not Sec-Fetch-Site.
     *
     * @param header finds a header by its name
     */
    public static boolean allow(Function<String, Optional<String>> header) {
        String host = header.apply("Host").orElse("");
        String own = "http://" + host;
        return NAMES.contains(name(host))
                && header.apply("Origin").map(own::equalsIgnoreCase).orElse(true)
                && header.apply("Sec-Fetch-Site").map(OWN_SITES::contains).orElse(true);
    }

    private static String name(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }
}
