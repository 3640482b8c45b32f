package dev.easel.bot.localchat.keep;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One thing in the file: a head of 13 bytes (the payload's length, a checksum of length and kind, a checksum of the payload, the
 * kind), then the payload.
 *
 * @param kind what the payload is
 * @param payload in parts; read-only
 */
record Entry(Kind kind, List<ByteBuffer> payload) {
    static final int HEAD_BYTES = 13;

    /** No payload is longer: the largest file there may be, with room to spare. */
    static final int MOST_BYTES = 64 * 1024 * 1024;

    /** What there is; the numbers are those in files and never change. */
    enum Kind {
        /** UTF-8 JSON. */
        EVENT(1),
        /** An id of 8 bytes, then the file. */
        FILE(2),
        /** An id of 8 bytes. */
        FILE_REMOVED(3),
        /** Nothing: the events before it make a whole world. */
        FOUNDED(4);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        static Optional<Kind> of(int number) {
            return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst();
        }
    }

    Entry {
        payload = List.copyOf(payload);
    }

    static Entry event(String json) {
        return new Entry(Kind.EVENT, List.of(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8))));
    }

    static Entry file(long id, byte[] bytes) {
        return new Entry(Kind.FILE, List.of(id(id), ByteBuffer.wrap(bytes)));
    }

    static Entry fileRemoved(long id) {
        return new Entry(Kind.FILE_REMOVED, List.of(id(id)));
    }

    static Entry founded() {
        return new Entry(Kind.FOUNDED, List.of());
    }

    private static ByteBuffer id(long id) {
        return ByteBuffer.allocate(Long.BYTES).putLong(0, id);
    }

    /** Bytes of the payload. */
    int length() {
        return payload.stream().mapToInt(ByteBuffer::remaining).sum();
    }

    /** What stands before the payload. */
    ByteBuffer head() {
        CRC32C payloadSum = new CRC32C();
        payload.forEach(part -> payloadSum.update(part.duplicate()));
        return ByteBuffer.allocate(HEAD_BYTES)
                .putInt(length())
                .putInt(headSum(length(), kind.number))
                .putInt((int) payloadSum.getValue())
                .put((byte) kind.number)
                .flip();
    }

    /** The checksum of a head. */
    static int headSum(int length, int kind) {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.allocate(5).putInt(length).put((byte) kind).flip());
        return (int) sum.getValue();
    }
}
