package dev.easel.bot.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer at the end of the redirects.
 *
 * @param uri that was asked first, without what may be secret in it
 * @param status of HTTP
 * @param headers of the last answer
 * @param linkedEtag of the stored file, named by whichever answer on the way did so first
 * @param body to be closed
 */
record HttpAnswer(URI uri, int status, HttpHeaders headers, Optional<String> linkedEtag, InputStream body)
        implements AutoCloseable {
    /** The entity tag if it is a strong one, quotes included. */
    Optional<String> strongEtag() {
        return headers.firstValue("ETag").filter(etag -> !etag.startsWith("W/"));
    }

    /** The SHA-256 of the whole file, where a tag has its form. */
    Optional<String> publishedSha256() {
        return linkedEtag
                .or(this::strongEtag)
                .map(etag -> etag.replace("\"", "").toLowerCase(Locale.ROOT))
                .filter(etag -> etag.matches("[0-9a-f]{64}"));
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
