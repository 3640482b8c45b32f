package dev.easel.bot.localchat.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Gives a file that was removed for a few seconds more, as whoever was told of it just before may be about to ask for it. Only
 * memory holds it then, and not more than a few mebibytes in all. Thread-safe.
 */
final class LingeringFiles implements FileStore {
    private static final Duration LASTS = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 8L << 20;

    private final FileStore files;
    private final Clock clock;
    private final Map<Long, Removed> removed = new LinkedHashMap<>();
    private long bytes;

    /** @param files keeps those that were not removed */
    LingeringFiles(FileStore files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    private record Removed(byte[] content, Instant until) {}

    @Override
    public void put(long attachmentId, byte[] content) {
        files.put(attachmentId, content);
    }

    @Override
    public byte[] get(long attachmentId) {
        return lingering(attachmentId).orElseGet(() -> files.get(attachmentId));
    }

    private synchronized Optional<byte[]> lingering(long attachmentId) {
        return Optional.ofNullable(removed.get(attachmentId))
                .filter(last -> clock.instant().isBefore(last.until()))
                .map(last -> last.content().clone());
    }

    @Override
    public synchronized void remove(long attachmentId) {
        if (removed.containsKey(attachmentId)) {
            return;
        }
        try {
            byte[] content = files.get(attachmentId);
            removed.put(attachmentId, new Removed(content, clock.instant().plus(LASTS)));
            bytes += content.length;
        } catch (NoSuchElementException e) {
            // There is none, so none stays.
        }
        files.remove(attachmentId);
        forget();
    }

    /** The first are the oldest. */
    private void forget() {
        Instant now = clock.instant();
        Iterator<Removed> oldest = removed.values().iterator();
        while (oldest.hasNext()) {
            Removed next = oldest.next();
            if (bytes <= MOST_BYTES && now.isBefore(next.until())) {
                return;
            }
            bytes -= next.content().length;
            oldest.remove();
        }
    }
}
