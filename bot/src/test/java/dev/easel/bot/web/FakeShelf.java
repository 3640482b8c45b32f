package dev.easel.bot.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Drawings in memory, newest first. */
final class FakeShelf implements GalleryShelf {
    final List<ShelfItem> items = new ArrayList<>();

    void add(String id, String prompt, boolean favourite) {
        add(id, prompt, favourite, Veil.NONE);
    }

    void add(String id, String prompt, boolean favourite, Veil veil) {
        items.add(new ShelfItem(
                id,
                prompt,
                Instant.parse("2026-01-02T03:04:05Z"),
                4,
                128,
                96,
                favourite,
                veil,
                List.of(
                        new ShelfItem.RecipeLine("seed", "77"),
                        new ShelfItem.RecipeLine("sampler", "<script>alert(1)</script>"))));
    }

    @Override
    public ShelfPage latest(int offset, int count, boolean favourites) {
        Stream<ShelfItem> shown = items.stream().filter(item -> !favourites || item.favourite());
        List<ShelfItem> found = shown.skip(offset).limit(count + 1L).toList();
        return new ShelfPage(found.subList(0, Math.min(count, found.size())), found.size() > count);
    }

    @Override
    public Optional<ShelfItem> find(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    @Override
    public Optional<byte[]> picture(String id, int cell) {
        return find(id).filter(item -> cell <= item.count()).map(item -> new byte[] {(byte) 0x89, 'P', (byte) cell});
    }
}
