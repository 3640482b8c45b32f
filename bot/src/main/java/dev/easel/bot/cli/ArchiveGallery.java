package dev.easel.bot.cli;

import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipeText;
import dev.easel.bot.imagine.Display;
import dev.easel.bot.imagine.DrawingArchive;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.DrawingShelf;
import dev.easel.bot.web.GalleryShelf;
import dev.easel.bot.web.ShelfItem;
import dev.easel.bot.web.ShelfPage;
import dev.easel.bot.web.Veil;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Everybody's kept drawings, in the gallery, as far as moderation lets them be seen there. Thread-safe. */
public final class ArchiveGallery implements GalleryShelf {
    /** Nobody waits longer for a list than for this and the drawing that is being looked at then. */
    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final ImagineDesk desk;
    private final LongSupplier nanoTime;
    private final DrawingArchive archive;
    private final DrawingShelf shelf;

    public ArchiveGallery(ImagineDesk desk, LongSupplier nanoTime) {
        this.desk = desk;
        this.nanoTime = nanoTime;
        archive = desk.books().archive();
        shelf = archive.shelf();
    }

    @Override
    public ShelfPage latest(int offset, int count, boolean favourites) {
        List<Drawing> found =
                favourites ? shelf.latestFavourites(offset, count + 1) : shelf.latest(0, offset, count + 1);
        long start = nanoTime.getAsLong();
        BooleanSupplier time = () -> nanoTime.getAsLong() - start < PATIENCE_NANOS;
        return new ShelfPage(
                found.stream()
                        .limit(count)
                        .flatMap(drawing -> item(drawing, time))
                        .toList(),
                found.size() > count);
    }

    @Override
    public Optional<ShelfItem> find(String id) {
        return kept(id).stream().flatMap(drawing -> item(drawing, () -> true)).findFirst();
    }

    private Optional<Drawing> kept(String id) {
        return DrawingId.parse(id).flatMap(shelf::find);
    }

    /** None where it may not be seen. */
    private Stream<ShelfItem> item(Drawing drawing, BooleanSupplier time) {
        return switch (desk.drawings().display(drawing, time)) {
            case OPEN -> Stream.of(item(drawing, Veil.NONE));
            case VEILED -> Stream.of(item(drawing, Veil.EXPLICIT));
            case UNJUDGED -> Stream.of(item(drawing, Veil.UNJUDGED));
            case NONE -> Stream.empty();
        };
    }

    private ShelfItem item(Drawing drawing, Veil veil) {
        Recipe recipe = drawing.recipe();
        return new ShelfItem(
                drawing.id().hex(),
                recipe.prompt(),
                drawing.drawn(),
                drawing.count(),
                recipe.pictureSize().width(),
                recipe.pictureSize().height(),
                shelf.hasFavourite(drawing.id()),
                veil,
                RecipeText.lines(recipe).entrySet().stream()
                        .map(line -> new ShelfItem.RecipeLine(line.getKey(), line.getValue()))
                        .toList());
    }

    @Override
    public Optional<byte[]> picture(String id, int cell) {
        return kept(id).filter(drawing -> drawing.files().containsKey(Drawing.picture(cell)))
                .filter(drawing -> desk.drawings().display(drawing, () -> true) != Display.NONE)
                .map(drawing -> archive.file(drawing, Drawing.picture(cell)));
    }
}
