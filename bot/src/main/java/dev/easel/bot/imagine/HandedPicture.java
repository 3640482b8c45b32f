package dev.easel.bot.imagine;

/**
 * A picture that a person attached. What it is shows only in its bytes.
 *
 * @param bytes as announced
 * @param source fetches it
 */
public record HandedPicture(long bytes, PictureSource source) {
    /** Larger ones are not fetched: 10 MiB. */
    public static final long LARGEST = 10L << 20;
}
