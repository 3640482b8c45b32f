package dev.easel.bot.localchat.keep;

/**
 * Where a payload lies in the file.
 *
 * @param offset of its first byte
 * @param length bytes
 */
record Place(long offset, int length) {
    /** The same without its first bytes. */
    Place after(int bytes) {
        return new Place(offset + bytes, length - bytes);
    }

    /** Bytes that the whole entry takes. */
    long entryBytes() {
        return (long) Entry.HEAD_BYTES + length;
    }
}
