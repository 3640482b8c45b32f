package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.Grid;
import dev.easel.bot.gallery.PictureFiles;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.DrawingShelf;
import dev.easel.engine.image.RgbImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finished drawings with their files: {@code grid.png}, {@code 1.png} and so on, each with its recipe, and the pictures they
 * started from. Thread-safe.
 */
public final class DrawingArchive {
    private final DrawingShelf shelf;
    private final PictureFiles files;

    public DrawingArchive(DrawingShelf shelf, PictureFiles files) {
        this.shelf = shelf;
        this.files = files;
    }

    public DrawingShelf shelf() {
        return shelf;
    }

    /** The pictures' files. */
    public PictureFiles files() {
        return files;
    }

    /** Keeps a drawing's pictures, and gives their names by what they are. */
    Map<String, String> keepPictures(Recipe recipe, List<RgbImage> images) {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < images.size(); i++) {
            names.put(Drawing.picture(i + 1), files.keep(RecipePng.encode(images.get(i), recipe.single(i))));
        }
        names.put(Drawing.GRID, keepGrid(recipe, images));
        return names;
    }

    /** Keeps all pictures in one file. */
    String keepGrid(Recipe recipe, List<RgbImage> images) {
        return files.keep(RecipePng.encode(Grid.of(images), recipe));
    }

    /** Keeps any file. */
    String keep(byte[] bytes) {
        return files.keep(bytes);
    }

    /** Any file that is kept. */
    public byte[] read(String sha256) {
        return files.read(sha256);
    }

    /** What is kept of a drawing; empty where it is not kept here. */
    public Optional<Drawing> find(DrawingId id) {
        return shelf.find(id);
    }

    /** As {@link #find}, refusing in words. */
    Drawing existing(DrawingId id) {
        return shelf.find(id)
                .orElseThrow(() -> new RefusedInputException("The drawing " + id
                        + " is no longer kept here, so nothing can be made of it; /imagine draws it anew."));
    }

    /**
     * The drawing that has a picture, refusing in words.
     *
     * @param least number
     */
    Drawing existing(Cell cell, int least) {
        Drawing drawing = existing(cell.drawing());
        if (cell.number() < least || cell.number() > drawing.count()) {
            throw new RefusedInputException("The drawing " + cell.drawing() + " has " + drawing.count()
                    + " pictures and no #" + cell.number() + ".");
        }
        return drawing;
    }

    /** One of a drawing's files, by what it is. */
    public byte[] file(Drawing drawing, String name) {
        String sha256 = drawing.files().get(name);
        if (sha256 == null) {
            throw new RefusedInputException("The drawing " + drawing.id() + " has no file " + name + ".");
        }
        return files.read(sha256);
    }

    /** A drawing's pictures, and what it was drawn from. */
    List<byte[]> seen(Drawing drawing) {
        return drawing.files().keySet().stream()
                .filter(name -> name.matches("([0-9]+|init)\\.[a-z]+"))
                .sorted()
                .map(name -> file(drawing, name))
                .toList();
    }

    /** One picture's file. */
    byte[] picture(Cell cell) {
        return file(existing(cell, 1), Drawing.picture(cell.number()));
    }
}
