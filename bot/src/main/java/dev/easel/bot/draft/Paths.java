package dev.easel.bot.draft;

import dev.easel.bot.RefusedInputException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths as people type them. */
public final class Paths {
    private Paths() {}

    /** The absolute path that the text means in this folder. */
    public static Path resolve(Path folder, String text) {
        if (text.isEmpty()) {
            throw new RefusedInputException("a file name is empty");
        }
        try {
            return folder.resolve(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new RefusedInputException("'" + text + "' is no file name: " + e.getReason(), e);
        }
    }

    /** How a file in another folder writes the path: relative where it lies below, so that both can move together. */
    public static String seenFrom(Path folder, Path path) {
        return path.startsWith(folder) ? folder.relativize(path).toString() : path.toString();
    }
}
