package dev.easel.bot.localchat.world;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** Keeps files in memory, so many bytes at most: the oldest are forgotten first. Thread-safe. */
public final class MemoryFileStore implements FileStore {
    private static final long MOST_BYTES = 192L * 1024 * 1024;

    private final Map<Long, byte[]> files = new LinkedHashMap<>();
    private final long mostBytes;
    private long bytes;

    public MemoryFileStore() {
        this(MOST_BYTES);
    }

    MemoryFileStore(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public synchronized void put(long attachmentId, byte[] content) {
        remove(attachmentId);
        files.put(attachmentId, content.clone());
        bytes += content.length;
        Iterator<byte[]> oldest = files.values().iterator();
        while (bytes > mostBytes) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }

    @Override
    public synchronized byte[] get(long attachmentId) {
        byte[] content = files.get(attachmentId);
        if (content == null) {
            throw new NoSuchElementException("no file " + attachmentId);
        }
        return content.clone();
    }

    @Override
    public synchronized void remove(long attachmentId) {
        byte[] content = files.remove(attachmentId);
        bytes -= content == null ? 0 : content.length;
    }
}
