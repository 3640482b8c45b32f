package dev.easel.bot.web;

import java.util.Optional;

/** Where the gallery finds its drawings. Thread-safe. */
public interface GalleryShelf {
    /**
     * The latest drawings, newest first.
     *
     * @param offset so many newer ones are passed over
     * @param count at most so many; fewer where some may not be seen
     * @param favourites only those that somebody marked as a favourite
     */
    ShelfPage latest(int offset, int count, boolean favourites);

    /** @param id of whatever form: it comes from an address that anybody can type */
    Optional<ShelfItem> find(String id);

    /**
     * A picture as a PNG file.
     *
     * @param cell from 1
     */
    Optional<byte[]> picture(String id, int cell);

    /** A gallery with nothing in it. */
    static GalleryShelf empty() {
        return new EmptyShelf();
    }
}
