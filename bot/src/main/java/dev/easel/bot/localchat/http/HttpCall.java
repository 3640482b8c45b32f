package dev.easel.bot.localchat.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One HTTP request, read whole. Confined to the thread that answers it. */
public interface HttpCall {
    /** GET, POST … */
    String method();

    /** The path below the router's prefix, not decoded. */
    String path();

    /** The same decoded; what cannot be decoded stays as it is. */
    default String decodedPath() {
        try {
            return URLDecoder.decode(path().replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path();
        }
    }

    /** What follows the question mark, not decoded; empty for nothing. */
    String rawQuery();

    /**
     * A part of the path that the route names, decoded.
     *
     * @throws java.util.NoSuchElementException where the route has no such name
     */
    String parameter(String name);

    /**
     * A part of the path that is an id.
     *
     * @throws ApiException 50035 where it is none
     */
    long id(String name);

    /** The first value of a query parameter, decoded. */
    Optional<String> query(String name);

    /** A header's first value. */
    Optional<String> header(String name);

    /** All headers, names in lower case. */
    Map<String, String> headers();

    /** The body. */
    byte[] body();

    /**
     * The body as JSON or multipart.
     *
     * @throws ApiException 50109 or 50035 where it is neither
     */
    Form form();

    /**
     * The body as JSON; an empty object where there is none.
     *
     * @throws ApiException 50109 where it is not JSON
     */
    default JsonNode json() {
        return form().json();
    }
}
