package dev.easel.bot.imagine;

import java.io.IOException;

/** Fetches pictures that people handed in. Thread-safe. */
@FunctionalInterface
public interface PictureSource {
    /**
     * All bytes; may take seconds.
     *
     * @throws IOException with a reason fit to be shown
     */
    byte[] read(HandedPicture picture) throws IOException;
}
