package dev.easel.bot.localchat.keep;

import dev.easel.bot.IoReason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a file shorter where most of it is past: beside it first, then in its place. */
final class Compaction {
    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

    /** Shorter files are not worth it. */
    private static final long LEAST_BYTES = 1024 * 1024;

    /**
     * What came of it.
     *
     * @param file to go on with
     * @param moved where payloads lie now, by where they lay
     */
    record Result(JournalFile file, Map<Place, Place> moved) {
        Place place(Place before) {
            return moved.getOrDefault(before, before);
        }
    }

    private Compaction() {}

    /**
     * Shortens a file if that is worth it.
     *
     * @param needed the places of the entries to keep, first to last
     */
    static Result of(JournalFile file, List<Place> needed) throws IOException {
        long bytes = needed.stream().mapToLong(Place::entryBytes).sum();
        if (file.end() < LEAST_BYTES || bytes > file.end() / 2) {
            return new Result(file, Map.of());
        }
        Path beside = file.path().resolveSibling(file.path().getFileName() + ".part");
        try {
            return shorten(file, needed, beside);
        } catch (IOException e) {
            LOG.warn("{} cannot be written shorter and stays as it is: {}", file.path(), IoReason.of(e));
            Files.deleteIfExists(beside);
            return new Result(file, Map.of());
        }
    }

    private static Result shorten(JournalFile file, List<Place> needed, Path beside) throws IOException {
        Files.deleteIfExists(beside);
        JournalFile shorter = JournalFile.open(beside);
        Map<Place, Place> moved = new HashMap<>();
        try {
            for (Place place : needed) {
                moved.put(place, file.copy(place, shorter));
            }
            long before = file.end();
            JournalFile result = shorter.inPlaceOf(file);
            forceFolder(file.path());
            LOG.info("{} written shorter: {} bytes instead of {}", file.path(), result.end(), before);
            return new Result(result, moved);
        } catch (IOException e) {
            shorter.close();
            throw e;
        }
    }

    private static void forceFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
