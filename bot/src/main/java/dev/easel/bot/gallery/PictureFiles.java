package dev.easel.bot.gallery;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.bot.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files by the SHA-256 of what is in them: {@code ab/abcd…}. The same bytes are kept once, and what is there under a name is
 * whole. Thread-safe.
 */
public final class PictureFiles {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final int FOLDER = 2;

    private static final int STRIPES = 64;

    private final Path folder;

    /** Of names, so that none is removed while it is kept once more. */
    private final List<Object> locks =
            Stream.generate(Object::new).limit(STRIPES).toList();

    private final Clock clock;

    /** @param folder made when the first file is kept */
    public PictureFiles(Path folder) {
        this(folder, Clock.systemUTC());
    }

    /** @param clock for when files were kept */
    public PictureFiles(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Keeps a file and gives its name; one that is kept already is as if it were new. */
    public String keep(byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        Path target = place(sha256);
        synchronized (lock(sha256)) {
            if (!Files.isRegularFile(target)) {
                write(target, bytes);
            } else {
                touch(target);
            }
        }
        return sha256;
    }

    private static void write(Path target, byte[] bytes) {
        try {
            Files.createDirectories(target.resolveSibling(""));
        } catch (IOException e) {
            throw new FailureException("the folder of " + target + " cannot be made: " + IoReason.of(e), e);
        }
        WholeFile.write(target, bytes);
    }

    private void touch(Path target) {
        try {
            Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
        } catch (IOException e) {
            throw new FailureException(target + " cannot be written: " + IoReason.of(e), e);
        }
    }

    private Object lock(String sha256) {
        return locks.get(Math.floorMod(sha256.hashCode(), STRIPES));
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

    /**
     * Removes a file that nothing names any more, unless it was kept only just now, as what is to name it may not be there
     * yet.
     *
     * @param before which it was kept last
     * @param unnamed asked at the last moment
     * @return whether it is gone
     */
    public boolean removeIf(String sha256, Instant before, BooleanSupplier unnamed) {
        Path file = place(sha256);
        synchronized (lock(sha256)) {
            try {
                boolean old = Files.isRegularFile(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before);
                return old && unnamed.getAsBoolean() && Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new FailureException(file + " cannot be removed: " + IoReason.of(e), e);
            }
        }
    }

    /** Tells of all names, so many at a time. */
    public void each(int most, Consumer<List<String>> listener) {
        for (String first : folders()) {
            List<String> names = in(folder.resolve(first));
            for (int at = 0; at < names.size(); at += most) {
                listener.accept(names.subList(at, Math.min(names.size(), at + most)));
            }
        }
    }

    private List<String> folders() {
        return names(folder).filter(name -> name.length() == FOLDER).toList();
    }

    private static List<String> in(Path folder) {
        return names(folder).filter(FORM.asMatchPredicate()).toList();
    }

    private static Stream<String> names(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? Stream.empty() : Arrays.stream(names).sorted();
    }

    private Path place(String sha256) {
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException("'" + sha256 + "' is no SHA-256");
        }
        return folder.resolve(sha256.substring(0, FOLDER)).resolve(sha256);
    }
}
