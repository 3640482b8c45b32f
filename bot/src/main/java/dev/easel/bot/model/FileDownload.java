package dev.easel.bot.model;

import dev.easel.bot.FailureException;
import dev.easel.bot.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Downloads one file beside its target, as {@code FILE.part}, and moves it there once it is whole and of the right
 * checksum. A part left by an earlier attempt is gone on with if the source still has the same file (RFC 9110, section
 * 13.1.5).
 */
final class FileDownload {
    /** Left free for others. */
    private static final long RESERVE = 64L << 20;

    private final HttpFiles http;
    private final ToLongFunction<Path> usableSpace;
    private final TransferListener listener;

    FileDownload(HttpFiles http, ToLongFunction<Path> usableSpace, TransferListener listener) {
        this.http = http;
        this.usableSpace = usableSpace;
        this.listener = listener;
    }

    /**
     * Downloads.
     *
     * @param name for messages
     * @param sha256 expected; where empty, the one the source publishes, if any
     * @throws FailureException where the source fails, the disk is full or the checksum is wrong
     */
    void fetch(String name, URI uri, Path target, Optional<String> sha256) {
        PartFile part = new PartFile(target);
        try {
            Files.createDirectories(part.folder());
            Optional<Outcome> outcome = attempt(name, uri, part);
            if (outcome.isEmpty()) {
                part.delete();
                outcome = attempt(name, uri, part);
            }
            Outcome whole = outcome.orElseThrow(() ->
                    new FailureException(name + " cannot be downloaded: the source keeps refusing its own ranges"));
            finish(name, part, target, whole, sha256.or(whole::published));
        } catch (IOException e) {
            throw new FailureException(
                    "the download of " + name + " broke off: " + e.getMessage()
                            + " (the same command goes on where it ended)",
                    e);
        }
    }

    /** Empty where the part turns out to be of no use. */
    private Optional<Outcome> attempt(String name, URI uri, PartFile part) throws IOException {
        long had = part.resumableBytes();
        Map<String, String> headers = had == 0
                ? Map.of()
                : Map.of("Range", "bytes=" + had + "-", "If-Range", part.etag().orElseThrow());
        try (HttpAnswer answer = http.get(uri, headers)) {
            if (had > 0 && answer.status() == 416) {
                boolean whole = answer.headers().firstValue("Content-Range").equals(Optional.of("bytes */" + had));
                return whole
                        ? Optional.of(new Outcome(Sha256.of(part.path()), answer.publishedSha256()))
                        : Optional.empty();
            }
            boolean resumed = had > 0 && answer.status() == 206;
            if (resumed && !continues(answer, part, had)) {
                return Optional.empty();
            }
            HttpFiles.refuseUnless(answer, resumed ? 206 : 200);
            long start = resumed ? had : 0;
            long total = answer.headers().firstValueAsLong("Content-Length").orElse(-start - 1) + start;
            refuseUnlessRoom(name, part, total - start);
            String digest = receive(name, answer, part, start, total);
            return Optional.of(new Outcome(digest, answer.publishedSha256()));
        }
    }

    private static boolean continues(HttpAnswer answer, PartFile part, long had) throws IOException {
        String range = answer.headers().firstValue("Content-Range").orElse("");
        boolean sameFile = answer.strongEtag().isEmpty() || answer.strongEtag().equals(part.etag());
        return sameFile && range.startsWith("bytes " + had + "-");
    }

    private String receive(String name, HttpAnswer answer, PartFile part, long start, long total) throws IOException {
        MessageDigest digest = Sha256.digest();
        if (start > 0) {
            update(digest, part.path());
        } else {
            part.begin(answer.strongEtag());
        }
        long bytes = start;
        try (OutputStream out =
                Files.newOutputStream(part.path(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = answer.body().read(buffer); n >= 0; n = answer.body().read(buffer)) {
                out.write(buffer, 0, n);
                digest.update(buffer, 0, n);
                bytes += n;
                listener.transferred(name, bytes, total);
            }
        }
        if (total >= 0 && bytes != total) {
            throw new IOException("it ended after " + bytes + " of " + total + " bytes");
        }
        return Sha256.hex(digest.digest());
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
    }

    private void refuseUnlessRoom(String name, PartFile part, long wanted) {
        long usable = usableSpace.applyAsLong(part.folder());
        if (wanted + RESERVE > usable) {
            throw new FailureException(
                    name + " needs " + wanted + " bytes more, and only " + usable + " are free in " + part.folder());
        }
    }

    private void finish(String name, PartFile part, Path target, Outcome whole, Optional<String> expected)
            throws IOException {
        if (expected.isPresent() && !expected.get().equals(whole.sha256())) {
            part.delete();
            throw new FailureException("the checksum of " + name + " is wrong, so it was deleted: its SHA-256 is "
                    + whole.sha256() + ", not " + expected.get());
        }
        Files.move(part.path(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        part.delete();
        listener.finished(name, whole.sha256(), expected.isPresent());
    }

    private record Outcome(String sha256, Optional<String> published) {}
}
