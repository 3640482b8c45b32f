package dev.easel.bot.gallery;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.bot.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Files by the SHA-256 of what is in them: {@code ab/abcd…}. The same bytes are kept once, and what is there under a name is
 * whole. Thread-safe.
 */
public final class PictureFiles {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final int FOLDER = 2;

    private final Path folder;

    /** @param folder made when the first file is kept */
    public PictureFiles(Path folder) {
        this.folder = folder;
    }

    /** Keeps a file and gives its name. */
    public String keep(byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        Path target = place(sha256);
        if (Files.isRegularFile(target)) {
            return sha256;
        }
        try {
            Files.createDirectories(target.resolveSibling(""));
        } catch (IOException e) {
            throw new FailureException("the folder of " + target + " cannot be made: " + IoReason.of(e), e);
        }
        WholeFile.write(target, bytes);
        return sha256;
    }

    /**
     * A file's bytes.
     *
     * @throws FailureException where it is not there
     */
    public byte[] read(String sha256) {
        Path file = place(sha256);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FailureException(file + " cannot be read: " + IoReason.of(e), e);
        }
    }

    /** Removes a file that nothing names any more. */
    public void remove(String sha256) {
        Path file = place(sha256);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new FailureException(file + " cannot be removed: " + IoReason.of(e), e);
        }
    }

    private Path place(String sha256) {
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException("'" + sha256 + "' is no SHA-256");
        }
        return folder.resolve(sha256.substring(0, FOLDER)).resolve(sha256);
    }
}
