package dev.easel.bot.gallery;

import dev.easel.bot.FailureException;
import dev.easel.bot.RefusedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files all or not at all: under a passing name beside the target, then moved over it in one go. */
public final class WholeFile {
    private WholeFile() {}

    /** Refuses a target that could not be written, before any work is done for it. */
    public static void refuseUnlessWritable(Path target) {
        Path folder = folder(target);
        if (!Files.isDirectory(folder)) {
            throw new RefusedInputException("the folder " + folder + " does not exist");
        }
        if (Files.isDirectory(target)) {
            throw new RefusedInputException(target + " is a folder");
        }
        if (!Files.isWritable(folder)) {
            throw new RefusedInputException("the folder " + folder + " may not be written by this user");
        }
    }

    /**
     * Replaces the target.
     *
     * @throws FailureException where the disk is full or fails; what was there before is then still there
     */
    public static void write(Path target, byte[] bytes) {
        Path passing = folder(target)
                .resolve("." + target.getFileName() + "."
                        + ProcessHandle.current().pid() + ".part");
        // For the user who ends the program just now.
        passing.toFile().deleteOnExit();
        try {
            Files.write(passing, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(passing, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new FailureException(target + " cannot be written: " + e.getMessage(), withoutPassing(passing, e));
        }
    }

    private static IOException withoutPassing(Path passing, IOException cause) {
        try {
            Files.deleteIfExists(passing);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }

    private static Path folder(Path target) {
        Path parent = target.toAbsolutePath().getParent();
        return parent == null ? target.toAbsolutePath() : parent;
    }
}
