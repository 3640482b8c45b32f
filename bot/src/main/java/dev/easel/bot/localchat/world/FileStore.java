package dev.easel.bot.localchat.world;

/** The bytes of uploaded files. Thread-safe. */
public interface FileStore {
    /** Keeps a file. */
    void put(long attachmentId, byte[] bytes);

    /**
     * The file's bytes.
     *
     * @throws java.util.NoSuchElementException where there is none
     */
    byte[] get(long attachmentId);

    /** Forgets a file; nothing happens where there is none. */
    void remove(long attachmentId);
}
