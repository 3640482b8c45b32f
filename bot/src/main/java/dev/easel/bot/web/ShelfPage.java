package dev.easel.bot.web;

import java.util.List;

/**
 * Some of the gallery's drawings, one after the other.
 *
 * @param items those that may be seen
 * @param more whether there are older ones
 */
public record ShelfPage(List<ShelfItem> items, boolean more) {
    public ShelfPage {
        items = List.copyOf(items);
    }

    /** Whether it soon shows more than it does now. */
    boolean ripens() {
        return items.stream().anyMatch(item -> item.veil() == Veil.UNJUDGED);
    }
}
