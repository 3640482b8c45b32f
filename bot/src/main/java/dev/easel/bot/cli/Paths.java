package dev.easel.bot.cli;

import dev.easel.bot.RefusedInputException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths as people type them. */
final class Paths {
    private Paths() {}

    /** The absolute path that the text means in this folder. */
    static Path resolve(Path folder, String text) {
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
    static String seenFrom(Path folder, Path path) {
        return path.startsWith(folder) ? folder.relativize(path).toString() : path.toString();
    }
}
