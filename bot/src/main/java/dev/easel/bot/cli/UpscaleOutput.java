package dev.easel.bot.cli;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.Paths;
import dev.easel.bot.gallery.PictureFormat;
import dev.easel.bot.gallery.WholeFile;
import dev.easel.engine.image.ImageSize;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a larger picture goes.
 *
 * @param file absolute
 * @param format by the file's ending
 */
record UpscaleOutput(Path file, PictureFormat format) {
    /**
     * Chosen or named.
     *
     * @param out null for a file here
     * @param in the smaller picture, which is not replaced
     * @throws RefusedInputException where it cannot be written, or is no place for such a picture
     */
    static UpscaleOutput of(Path workingFolder, String out, Path in, ImageSize size) {
        Path named = Paths.resolve(workingFolder, out);
        Path file = Files.isDirectory(named) ? unused(named, in, size) : named;
        PictureFormat format = PictureFormat.of(file)
                .orElseThrow(() -> new RefusedInputException(
                        "--out is a folder or a file that ends in .png, .jpg or .webp, not '" + out + "'"));
        if (file.equals(in)) {
            throw new RefusedInputException("--out " + out + " would replace the picture it is made from");
        }
        WholeFile.refuseUnlessWritable(file);
        format.refuseUnlessWritable(size);
        return new UpscaleOutput(file, format);
    }

    Path folder() {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    /** A name that the user did not choose never replaces a picture. */
    private static Path unused(Path folder, Path in, ImageSize size) {
        String name = String.valueOf(in.getFileName()).replaceFirst("\\.[^.]*$", "") + "-" + size;
        Path file = folder.resolve(name + ".png");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + "-" + i + ".png");
        }
        return file;
    }
}
