package dev.easel.bot.bench;

import dev.easel.bot.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for what a measurement writes, gigabytes at times; gone after it. */
record BenchFolder(Path path) implements AutoCloseable {
    /** @throws FailureException where there can be none */
    static BenchFolder temporary() {
        try {
            return new BenchFolder(Files.createTempDirectory("easel-bench"));
        } catch (IOException e) {
            throw new FailureException("it cannot be measured: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.err.println("bench: " + path + " is left behind: " + e.getMessage());
        }
    }
}
