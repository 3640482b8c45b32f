package dev.easel.bot.cli;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.Paths;
import dev.easel.bot.draft.RecipeDraft;
import dev.easel.bot.gallery.Grid;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.bot.gallery.WholeFile;
import dev.easel.engine.generate.GeneratedImages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the pictures go.
 *
 * @param file of the grid, ending in .png; absolute
 * @param separate a file for each picture instead, numbered from 1
 */
record Output(Path file, boolean separate) {
    private static final String ENDING = ".png";
    private static final int LONGEST_SLUG = 40;

    /** Pictures of one request. */
    private static final int MOST = 16;

    /** Refuses a place that cannot be written. */
    static Output of(Path workingFolder, ImagineOptions options, RecipeDraft draft) {
        Path named = options.out == null ? workingFolder : Paths.resolve(workingFolder, options.out);
        Path file = Files.isDirectory(named) ? unused(named, name(draft), options.separate) : named;
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            throw new RefusedInputException("--out is a folder or a file that ends in .png, not '" + options.out + "'");
        }
        for (String source :
                Stream.of(options.init, options.mask).filter(Objects::nonNull).toList()) {
            if (Paths.resolve(workingFolder, source).equals(file)) {
                throw new RefusedInputException("--out " + options.out + " would replace the picture it is drawn from");
            }
        }
        WholeFile.refuseUnlessWritable(file);
        return new Output(file, options.separate);
    }

    Path folder() {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    /** Refuses, before it is drawn, what could not be written. */
    void refuseTooLarge(Recipe recipe) {
        if (!separate) {
            Grid.refuseTooLarge(recipe.count(), recipe.pictureSize());
        }
    }

    /** Writes every picture with its recipe. */
    List<Path> write(GeneratedImages images, Recipe recipe) {
        if (!separate) {
            WholeFile.write(file, RecipePng.encode(Grid.of(images.images()), recipe));
            return List.of(file);
        }
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < images.images().size(); i++) {
            Path numbered = numbered(i + 1);
            WholeFile.write(numbered, RecipePng.encode(images.images().get(i), recipe.single(i)));
            files.add(numbered);
        }
        return files;
    }

    private Path numbered(int number) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - ENDING.length()) + "-" + number + ENDING);
    }

    /** A name that the user did not choose never replaces a picture. */
    private static Path unused(Path folder, String name, boolean separate) {
        Output output = new Output(folder.resolve(name + ENDING), separate);
        for (int i = 2; output.exists(); i++) {
            output = new Output(folder.resolve(name + "-" + i + ENDING), separate);
        }
        return output.file();
    }

    private boolean exists() {
        return separate
                ? IntStream.rangeClosed(1, MOST).anyMatch(number -> Files.exists(numbered(number)))
                : Files.exists(file);
    }

    private static String name(RecipeDraft draft) {
        String words = draft.prompt()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-", "");
        String slug = words.substring(
                        0, words.offsetByCodePoints(0, Math.min(LONGEST_SLUG, words.codePointCount(0, words.length()))))
                .replaceAll("-$", "");
        return (slug.isEmpty() ? "picture" : slug) + "-" + draft.seed();
    }
}
