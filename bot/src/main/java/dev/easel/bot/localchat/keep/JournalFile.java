package dev.easel.bot.localchat.keep;

import dev.easel.bot.IoReason;
import dev.easel.bot.RefusedInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The file itself: a mark, a version, entries. Held by one server at a time. Confined to one thread. */
final class JournalFile implements AutoCloseable {
    static final int VERSION = 1;
    static final int HEADER_BYTES = 12;

    private static final byte[] MARK = "EASELCHT".getBytes(StandardCharsets.US_ASCII);

    private final Path path;
    private final FileChannel channel;
    private long end = HEADER_BYTES;

    private JournalFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens a file, or makes it, and holds it.
     *
     * @throws RefusedInputException where it is another program's, a newer version's, in use, or cannot be written
     */
    static JournalFile open(Path path) {
        if (Files.isDirectory(path)) {
            throw new RefusedInputException(path + " is a folder; a chat is kept in a file");
        }
        try {
            return held(path);
        } catch (IOException e) {
            throw new RefusedInputException(path + " cannot be used to keep the chat: " + IoReason.of(e), e);
        }
    }

    private static JournalFile held(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            // Another server may have put a shorter file in the place of the one just opened.
            Object opened = key(path);
            if (!lock(channel) || !Objects.equals(opened, key(path))) {
                throw new RefusedInputException(
                        path + " is in use by another chat server; end that or keep in another file");
            }
            JournalFile file = new JournalFile(path, channel);
            file.begin();
            return file;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Writes the header of a file that has none yet, even if only its end is missing. */
    private void begin() throws IOException {
        ByteBuffer header =
                ByteBuffer.allocate(HEADER_BYTES).put(MARK).putInt(VERSION).flip();
        byte[] found = read(new Place(0, (int) Math.min(HEADER_BYTES, channel.size())));
        if (found.length < HEADER_BYTES && Arrays.equals(found, 0, found.length, header.array(), 0, found.length)) {
            channel.truncate(0);
            write(List.of(header), 0);
            return;
        }
        if (found.length < HEADER_BYTES || !Arrays.equals(found, 0, MARK.length, MARK, 0, MARK.length)) {
            throw new RefusedInputException(path + " is no file of this chat server; keep the chat in another one");
        }
        int version = ByteBuffer.wrap(found).getInt(MARK.length);
        if (version != VERSION) {
            throw new RefusedInputException(path + " is of version " + version + ", and this program knows version "
                    + VERSION + " alone; use the newer program or keep the chat in another file");
        }
    }

    Path path() {
        return path;
    }

    /** Where the next entry will be written. */
    long end() {
        return end;
    }

    /** Bytes of the file. */
    long size() throws IOException {
        return channel.size();
    }

    /** Goes on writing from here; what is behind is cut off. */
    void cutAt(long offset) throws IOException {
        if (channel.size() > offset) {
            channel.truncate(offset);
        }
        end = offset;
    }

    /**
     * The bytes at a place.
     *
     * @throws IOException where the file ends before
     */
    byte[] read(Place place) throws IOException {
        return read(channel, place);
    }

    static byte[] read(FileChannel from, Place place) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        while (bytes.hasRemaining()) {
            if (from.read(bytes, place.offset() + bytes.position()) < 0) {
                throw new IOException("the file ends after " + from.size() + " bytes");
            }
        }
        return bytes.array();
    }

    /**
     * Writes entries at the end; where their payloads lie.
     *
     * @throws IOException where not all were written; the file then ends where it did before, if that is possible
     */
    List<Place> append(List<Entry> entries) throws IOException {
        List<ByteBuffer> parts = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        long next = end;
        for (Entry entry : entries) {
            Place place = new Place(next + Entry.HEAD_BYTES, entry.length());
            parts.add(entry.head());
            entry.payload().forEach(part -> parts.add(part.duplicate()));
            places.add(place);
            next += place.entryBytes();
        }
        try {
            write(parts, end);
        } catch (IOException e) {
            withoutRest(e);
            throw e;
        }
        end = next;
        return places;
    }

    private void withoutRest(IOException cause) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private void write(List<ByteBuffer> parts, long at) throws IOException {
        channel.position(at);
        ByteBuffer[] left = parts.toArray(ByteBuffer[]::new);
        for (int first = 0; first < left.length; ) {
            channel.write(left, first, left.length - first);
            while (first < left.length && !left[first].hasRemaining()) {
                first++;
            }
        }
    }

    /** Copies a whole entry of this file to the end of another; where its payload lies there. */
    Place copy(Place place, JournalFile other) throws IOException {
        long from = place.offset() - Entry.HEAD_BYTES;
        other.channel.position(other.end);
        for (long done = 0; done < place.entryBytes(); ) {
            done += channel.transferTo(from + done, place.entryBytes() - done, other.channel);
        }
        Place copied = new Place(other.end + Entry.HEAD_BYTES, place.length());
        other.end += place.entryBytes();
        return copied;
    }

    /** Waits until the disk has it. */
    void force() throws IOException {
        channel.force(false);
    }

    /** Puts this file in the place of another one, whole and in one go; it goes by that name from then on. */
    JournalFile inPlaceOf(JournalFile other) throws IOException {
        force();
        Files.move(path, other.path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        other.close();
        JournalFile moved = new JournalFile(other.path, channel);
        moved.end = end;
        return moved;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
