package dev.easel.bot.localchat.keep;

import dev.easel.bot.RefusedInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a file's entries from first to last. What was being written when a server ended hard is cut off; damage before the end
 * is refused, and the file left as it is.
 */
final class JournalScan {
    /** Takes what is read. */
    interface Visitor {
        /** One entry. */
        void entry(Entry.Kind kind, Place place, byte[] payload);
    }

    private static final Logger LOG = LoggerFactory.getLogger(JournalScan.class);
    private static final int CHUNK = 64 * 1024;

    private final JournalFile file;
    private final long size;

    private JournalScan(JournalFile file, long size) {
        this.file = file;
        this.size = size;
    }

    /**
     * Reads all entries; the file then goes on behind the last whole one.
     *
     * @throws RefusedInputException where it is damaged
     */
    static void read(JournalFile file, Visitor visitor) throws IOException {
        new JournalScan(file, file.size()).read(visitor);
    }

    private void read(Visitor visitor) throws IOException {
        long at = JournalFile.HEADER_BYTES;
        while (at < size) {
            Optional<Place> place = entry(at, visitor);
            if (place.isEmpty()) {
                LOG.warn(
                        "{} ends in the middle of an entry, as after a power cut: its last {} bytes are cut off",
                        file.path(),
                        size - at);
                break;
            }
            at += place.get().entryBytes();
        }
        file.cutAt(at);
    }

    /** Reads one entry; empty where the file ends within it. */
    private Optional<Place> entry(long at, Visitor visitor) throws IOException {
        if (size - at < Entry.HEAD_BYTES) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(file.read(new Place(at, Entry.HEAD_BYTES)));
        int length = head.getInt();
        int headSum = head.getInt();
        int payloadSum = head.getInt();
        int number = head.get();
        if (headSum != Entry.headSum(length, number) || length < 0 || length > Entry.MOST_BYTES) {
            if (zeros(at)) {
                return Optional.empty();
            }
            throw damaged(at);
        }
        Place place = new Place(at + Entry.HEAD_BYTES, length);
        if (place.offset() + length > size) {
            return Optional.empty();
        }
        byte[] payload = file.read(place);
        if (payloadSum != sum(payload)) {
            if (place.offset() + length == size) {
                return Optional.empty();
            }
            throw damaged(at);
        }
        visitor.entry(Entry.Kind.of(number).orElseThrow(() -> damaged(at)), place, payload);
        return Optional.of(place);
    }

    private static int sum(byte[] payload) {
        CRC32C sum = new CRC32C();
        sum.update(payload);
        return (int) sum.getValue();
    }

    /** After a power cut a file may be longer than what reached the disk: the rest reads as zeros. */
    private boolean zeros(long from) throws IOException {
        for (long at = from; at < size; at += CHUNK) {
            for (byte b : file.read(new Place(at, (int) Math.min(CHUNK, size - at)))) {
                if (b != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private RefusedInputException damaged(long at) {
        return new RefusedInputException(file.path() + " is damaged at byte " + at + " of " + size
                + " and was left as it is; restore it from a copy or keep the chat in another file");
    }
}
