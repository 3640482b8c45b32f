package dev.easel.bot.cli;

import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipeText;
import dev.easel.bot.imagine.DrawingArchive;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.DrawingShelf;
import dev.easel.bot.web.GalleryShelf;
import dev.easel.bot.web.ShelfItem;
import java.util.List;
import java.util.Optional;

/** Everybody's kept drawings, in the gallery. Thread-safe. */
public final class ArchiveGallery implements GalleryShelf {
    private final DrawingArchive archive;
    private final DrawingShelf shelf;

    public ArchiveGallery(DrawingArchive archive) {
        this.archive = archive;
        shelf = archive.shelf();
    }

    @Override
    public List<ShelfItem> latest(int offset, int count, boolean favourites) {
        List<Drawing> found = favourites ? shelf.latestFavourites(offset, count) : shelf.latest(0, offset, count);
        return found.stream().map(this::item).toList();
    }

    @Override
    public Optional<ShelfItem> find(String id) {
        return DrawingId.parse(id).flatMap(shelf::find).map(this::item);
    }

    private ShelfItem item(Drawing drawing) {
        Recipe recipe = drawing.recipe();
        return new ShelfItem(
                drawing.id().hex(),
                recipe.prompt(),
                drawing.drawn(),
                drawing.count(),
                recipe.size().width(),
                recipe.size().height(),
                shelf.hasFavourite(drawing.id()),
                RecipeText.lines(recipe).entrySet().stream()
                        .map(line -> new ShelfItem.RecipeLine(line.getKey(), line.getValue()))
                        .toList());
    }

    @Override
    public Optional<byte[]> picture(String id, int cell) {
        return DrawingId.parse(id)
                .flatMap(shelf::find)
                .filter(drawing -> drawing.files().containsKey(Drawing.picture(cell)))
                .map(drawing -> archive.file(drawing, Drawing.picture(cell)));
    }
}
