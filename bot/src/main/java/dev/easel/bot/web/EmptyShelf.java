package dev.easel.bot.web;

import java.util.List;
import java.util.Optional;

/** Holds nothing. */
final class EmptyShelf implements GalleryShelf {
    @Override
    public ShelfPage latest(int offset, int count, boolean favourites) {
        return new ShelfPage(List.of(), false);
    }

    @Override
    public Optional<ShelfItem> find(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> picture(String id, int cell) {
        return Optional.empty();
    }
}
