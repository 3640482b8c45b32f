package dev.easel.bot.localchat.keep;

import dev.easel.bot.localchat.world.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Uploaded files, in memory until they are written, from then on read from where they were written. */
final class KeptFiles implements FileStore {
    /** Either bytes or a place. */
    private record File(byte @Nullable [] bytes, @Nullable Place place) {}

    private final Map<Long, File> files = new ConcurrentHashMap<>();
    private final Consumer<Entry> journal;
    private volatile @Nullable FileChannel reading;

    /** @param journal takes what is to be written; waits while it has too much */
    KeptFiles(Consumer<Entry> journal) {
        this.journal = journal;
    }

    /** Reads from this file from now on. */
    void readFrom(FileChannel channel) {
        reading = channel;
    }

    /** A file lies at a place. */
    void stored(long id, Place place) {
        files.put(id, new File(null, place));
    }

    /** A file was written, unless it is gone by now. */
    void written(long id, Place place) {
        files.computeIfPresent(id, (key, file) -> new File(null, place));
    }

    @Override
    public void put(long attachmentId, byte[] bytes) {
        byte[] copy = bytes.clone();
        files.put(attachmentId, new File(copy, null));
        journal.accept(Entry.file(attachmentId, copy));
    }

    @Override
    public byte[] get(long attachmentId) {
        File file = files.get(attachmentId);
        FileChannel from = reading;
        if (file == null) {
            throw new NoSuchElementException("no file " + attachmentId);
        }
        if (file.bytes() != null) {
            return file.bytes().clone();
        }
        if (file.place() == null || from == null) {
            throw new NoSuchElementException("no file " + attachmentId + " to read from");
        }
        try {
            return JournalFile.read(from, file.place());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(long attachmentId) {
        if (files.remove(attachmentId) != null) {
            journal.accept(Entry.fileRemoved(attachmentId));
        }
    }
}
