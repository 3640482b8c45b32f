package dev.easel.bot.localchat.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds endpoints by method and path. Parts in braces match any one segment: {@code /channels/{channel}/messages}. */
public final class Router {
    /**
     * What was found.
     *
     * @param template the route's path with its braces, which names a rate-limit bucket
     * @param parameters by the names in braces, decoded
     * @param endpoint what answers
     */
    public record Match(String template, Map<String, String> parameters, Endpoint endpoint) {}

    private record Route(String method, String template, List<String> segments, Endpoint endpoint) {}

    private final List<Route> routes = new ArrayList<>();

    /** Adds a route; those added first are tried first. */
    public Router add(String method, String template, Endpoint endpoint) {
        routes.add(new Route(method, template, segments(template), endpoint));
        return this;
    }

    /**
     * Finds a route.
     *
     * @param rawPath not decoded: decoding happens segment by segment, so that an encoded slash stays inside of its segment
     * @throws ApiException 404 where no route has the path, 405 where none has the method
     */
    public Match match(String method, String rawPath) {
        List<String> segments = segments(rawPath).stream().map(Router::decoded).toList();
        boolean pathFound = false;
        for (Route route : routes) {
            Optional<Map<String, String>> parameters = parameters(route, segments);
            if (parameters.isPresent() && route.method().equals(method)) {
                return new Match(route.template(), parameters.get(), route.endpoint());
            }
            pathFound |= parameters.isPresent();
        }
        if (pathFound) {
            throw new ApiException(405, 0, "405: Method Not Allowed");
        }
        throw new ApiException(404, 0, "404: Not Found");
    }

    private static List<String> segments(String path) {
        String bare = path.startsWith("/") ? path.substring(1) : path;
        return List.of((bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare).split("/", -1));
    }

    private static String decoded(String segment) {
        String text;
        try {
            text = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ApiException(400, 0, "400: Bad Request");
        }
        if (text.equals(".") || text.equals("..") || text.indexOf('/') >= 0 || text.indexOf(0) >= 0) {
            throw new ApiException(400, 0, "400: Bad Request");
        }
        return text;
    }

    private static Optional<Map<String, String>> parameters(Route route, List<String> segments) {
        if (route.segments().size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String expected = route.segments().get(i);
            if (expected.startsWith("{")) {
                parameters.put(expected.substring(1, expected.length() - 1), segments.get(i));
            } else if (!expected.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }
}
