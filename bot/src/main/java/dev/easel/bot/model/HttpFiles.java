package dev.easel.bot.model;

import dev.easel.bot.FailureException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** GET over HTTP. Follows a few redirects itself, because hubs name a file's checksum on the answer that redirects. */
final class HttpFiles {
    private static final int MOST_REDIRECTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    /** The answer whatever its status, but for redirects; never null, to be closed. */
    HttpAnswer get(URI uri, Map<String, String> headers) {
        URI shown = withoutSecrets(uri);
        URI next = uri;
        Optional<String> linkedEtag = Optional.empty();
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            HttpResponse<InputStream> response = send(next, headers, shown);
            linkedEtag = linkedEtag.or(() -> response.headers().firstValue("X-Linked-Etag"));
            if (!isRedirect(response.statusCode())) {
                return new HttpAnswer(shown, response.statusCode(), response.headers(), linkedEtag, response.body());
            }
            next = target(next, response, shown);
        }
        throw new FailureException(shown + " redirects more than " + MOST_REDIRECTS + " times");
    }

    /** The whole body as text. */
    String text(URI uri, int mostBytes) {
        try (HttpAnswer answer = get(uri, Map.of())) {
            refuseUnless(answer, 200);
            byte[] bytes = answer.body().readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new FailureException(answer.uri() + " answers with more than " + mostBytes + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FailureException(withoutSecrets(uri) + " broke off: " + e.getMessage(), e);
        }
    }

    static void refuseUnless(HttpAnswer answer, int status) {
        if (answer.status() == status) {
            return;
        }
        String reason = switch (answer.status()) {
            case 401, 403 -> "may not be read without permission";
            case 404, 410 -> "does not exist";
            default -> "cannot be read";
        };
        throw new FailureException(answer.uri() + " " + reason + " (HTTP status " + answer.status() + ")");
    }

    private HttpResponse<InputStream> send(URI uri, Map<String, String> headers, URI shown) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            String reason = e.getMessage() == null ? "no connection" : e.getMessage();
            throw new FailureException(shown + " cannot be reached: " + reason, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException("interrupted while reading " + shown, e);
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static URI target(URI from, HttpResponse<InputStream> response, URI shown) {
        String location = response.headers().firstValue("Location").orElse("");
        try {
            response.body().close();
            URI target = from.resolve(location);
            boolean downgrade = "https".equals(from.getScheme()) && !"https".equals(target.getScheme());
            if (!location.isEmpty() && !downgrade && isHttp(target)) {
                return target;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new FailureException(shown + " redirects to '" + location + "': " + e.getMessage(), e);
        }
        throw new FailureException(shown + " redirects to '" + location + "', which is not followed");
    }

    static boolean isHttp(URI uri) {
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
    }

    /** Queries and user parts of links often hold keys, and messages end up in logs. */
    private static URI withoutSecrets(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return URI.create(uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath());
    }
}
