package dev.easel.bot.gallery;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.bot.RefusedInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Writes files all or not at all: under a passing name beside the target, then moved over it in one go. */
public final class WholeFile {
    /** What Linux's file systems hold, less the room for a number. */
    private static final int LONGEST_NAME = 250;

    /** What is being written just now, for the user who ends the program in this moment. */
    private static final Set<Path> PASSING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(WholeFile::deletePassing));
    }

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
        int length = String.valueOf(target.getFileName()).getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_NAME) {
            throw new RefusedInputException(
                    "a file name has at most " + LONGEST_NAME + " bytes; that of " + target + " has " + length);
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
        Path passing = folder(target).resolve(".easel-" + UUID.randomUUID() + ".part");
        PASSING.add(passing);
        try {
            Files.write(passing, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(passing, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new FailureException(target + " cannot be written: " + IoReason.of(e), withoutPassing(passing, e));
        } finally {
            PASSING.remove(passing);
        }
    }

    private static void deletePassing() {
        PASSING.forEach(passing -> withoutPassing(passing, new IOException("interrupted")));
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
