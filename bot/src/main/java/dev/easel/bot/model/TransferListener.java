package dev.easel.bot.model;

/** Told how a download goes on. Called on the downloading thread, for every piece read. */
public interface TransferListener {
    /**
     * Bytes have arrived.
     *
     * @param file as the source names it
     * @param bytes of it here so far, those of an earlier attempt included
     * @param total of it, or -1 where the source does not say
     */
    void transferred(String file, long bytes, long total);

    /** A file is whole, and of this SHA-256; it was compared with a published one where verified. */
    void finished(String file, String sha256, boolean verified);
}
