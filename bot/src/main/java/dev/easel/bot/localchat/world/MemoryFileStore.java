package dev.easel.bot.localchat.world;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps files in memory. */
public final class MemoryFileStore implements FileStore {
    private final Map<Long, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public void put(long attachmentId, byte[] bytes) {
        files.put(attachmentId, bytes.clone());
    }

    @Override
    public byte[] get(long attachmentId) {
        byte[] bytes = files.get(attachmentId);
        if (bytes == null) {
            throw new NoSuchElementException("no file " + attachmentId);
        }
        return bytes.clone();
    }

    @Override
    public void remove(long attachmentId) {
        files.remove(attachmentId);
    }
}
