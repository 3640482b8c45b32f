package dev.easel.bot.imagine;

import java.io.IOException;

/** Where a picture's bytes come from; may take seconds. */
@FunctionalInterface
public interface PictureSource {
    /**
     * All bytes.
     *
     * @throws IOException with a reason fit to be shown
     */
    byte[] read() throws IOException;
}
