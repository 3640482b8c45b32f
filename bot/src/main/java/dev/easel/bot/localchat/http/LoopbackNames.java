package dev.easel.bot.localchat.http;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Tells who calls from this machine from a foreign web page that a browser here was led to. */
public final class LoopbackNames {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private LoopbackNames() {}

    /** Whether a request names a loopback host, and comes from no web page but one of that host and port. */
    public static boolean allow(Request request) {
        return allow(
                request.getHeaders().get(HttpHeader.HOST), request.getHeaders().get(HttpHeader.ORIGIN));
    }

    /**
     * The same by the two headers.
     *
     * @param host of the header; null for none
     * @param origin of the header; null for none
     */
    public static boolean allow(@Nullable String host, @Nullable String origin) {
        if (host == null || !NAMES.contains(name(host))) {
            return false;
        }
        return origin == null || origin.equalsIgnoreCase("http://" + host);
    }

    private static String name(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }
}
