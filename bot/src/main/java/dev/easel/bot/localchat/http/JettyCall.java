package dev.easel.bot.localchat.http;

import dev.easel.bot.localchat.world.Snowflakes;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** A request that Jetty took. */
final class JettyCall implements HttpCall {
    private static final Pattern SNOWFLAKE = Pattern.compile("[0-9]{1,19}");

    private final Request request;
    private final String path;
    private final Map<String, String> parameters;
    private final byte[] body;
    private final Fields query;

    /**
     * Wraps a request.
     *
     * @param path below the router's prefix, not decoded
     * @param parameters of the path, decoded
     * @param body already read
     */
    JettyCall(Request request, String path, Map<String, String> parameters, byte[] body) {
        this.request = request;
        this.path = path;
        this.parameters = Map.copyOf(parameters);
        this.body = body;
        this.query = query(request);
    }

    private static Fields query(Request request) {
        try {
            return Request.extractQueryParameters(request);
        } catch (RuntimeException e) {
            throw new ApiException(400, 0, "400: Bad Request");
        }
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String rawQuery() {
        String raw = request.getHttpURI().getQuery();
        return raw == null ? "" : raw;
    }

    @Override
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new NoSuchElementException("the route has no {" + name + "}");
        }
        return value;
    }

    @Override
    public long id(String name) {
        String value = parameter(name);
        if (!SNOWFLAKE.matcher(value).matches()) {
            throw ApiException.field(name + "_id", "NUMBER_TYPE_COERCE", "Value \"" + value + "\" is not snowflake.");
        }
        return Snowflakes.parse(value);
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.getValue(name));
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    @Override
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), String.valueOf(field.getValue()));
        }
        return headers;
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    @Override
    public Form form() {
        return FormReader.read(header("Content-Type").orElse(""), body);
    }
}
