package dev.easel.bot.imagine;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.Grid;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.bot.gallery.WholeFile;
import dev.easel.engine.image.RgbImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finished drawings, a folder each: {@code grid.png}, {@code 1.png} and so on with their recipes, the pictures they
 * started from, and who asked. Thread-safe.
 */
public final class DrawingArchive {
    private static final String ABOUT = "drawing.json";
    private static final String GRID = "grid.png";
    private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9]{1,16}\\.(png|jpg)");

    private final Path folder;

    /** @param folder made when the first drawing is kept */
    public DrawingArchive(Path folder) {
        this.folder = folder;
    }

    /** Keeps a drawing and gives back its grid's file; what tells of it is written last, so that none is found half. */
    byte[] keep(ArchivedDrawing drawing, Recipe recipe, List<RgbImage> images, List<KeptFile> starts) {
        Path place = folder.resolve(drawing.id().hex());
        try {
            Files.createDirectories(place);
        } catch (IOException e) {
            throw new FailureException("the folder " + place + " cannot be made: " + IoReason.of(e), e);
        }
        for (KeptFile start : starts) {
            WholeFile.write(place.resolve(plain(start.name())), start.bytes());
        }
        for (int i = 0; i < images.size(); i++) {
            WholeFile.write(place.resolve(cell(i + 1)), RecipePng.encode(images.get(i), recipe.single(i)));
        }
        byte[] grid = RecipePng.encode(Grid.of(images), recipe);
        WholeFile.write(place.resolve(GRID), grid);
        WholeFile.write(place.resolve(ABOUT), ArchiveJson.format(drawing));
        return grid;
    }

    /** What is kept of a drawing; empty where it is not kept here. */
    Optional<ArchivedDrawing> find(DrawingId id) {
        Path about = folder.resolve(id.hex()).resolve(ABOUT);
        return Files.isRegularFile(about)
                ? Optional.of(ArchiveJson.parse(read(about), about.toString()))
                : Optional.empty();
    }

    /** As {@link #find}, refusing in words. */
    ArchivedDrawing existing(DrawingId id) {
        return find(id).orElseThrow(() -> new RefusedInputException("The drawing " + id
                + " is no longer kept here, so nothing can be made of it; /imagine draws it anew."));
    }

    /** The recipe of the whole grid. */
    Recipe recipe(DrawingId id) {
        existing(id);
        return RecipePng.read(folder.resolve(id.hex()).resolve(GRID));
    }

    /** One picture's file. */
    byte[] picture(DrawingId id, int cell) {
        int count = existing(id).count();
        if (cell < 1 || cell > count) {
            throw new RefusedInputException("The drawing " + id + " has " + count + " pictures and no #" + cell + ".");
        }
        return read(folder.resolve(id.hex()).resolve(cell(cell)));
    }

    /** A picture that the drawing started from, by the name in its recipe. */
    byte[] start(DrawingId id, String name) {
        return read(folder.resolve(id.hex()).resolve(plain(name)));
    }

    /** Remembers where a picture was posted alone. */
    synchronized void remember(DrawingId id, int cell, PostedMessage message) {
        ArchivedDrawing before = existing(id);
        Map<Integer, PostedMessage> singles = new TreeMap<>(before.singles());
        singles.put(cell, message);
        ArchivedDrawing after = new ArchivedDrawing(id, before.asker(), before.drawn(), before.count(), singles);
        WholeFile.write(folder.resolve(id.hex()).resolve(ABOUT), ArchiveJson.format(after));
    }

    private static String cell(int number) {
        return number + ".png";
    }

    /** A recipe is untrusted, and a name in it must not lead elsewhere. */
    private static String plain(String name) {
        if (!FILE_NAME.matcher(name).matches()) {
            throw new RefusedInputException("the recipe names the file '" + name + "', which is none of its drawing's");
        }
        return name;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FailureException(file + " cannot be read: " + IoReason.of(e), e);
        }
    }
}
