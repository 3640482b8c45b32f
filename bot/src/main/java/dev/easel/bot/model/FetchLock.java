package dev.easel.bot.model;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two processes from fetching into one place. Released when the process ends, however it ends. */
final class FetchLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private FetchLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FetchLock on(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw busy(file);
            }
            return new FetchLock(file, channel);
        } catch (OverlappingFileLockException e) {
            throw busy(file);
        } catch (IOException e) {
            throw new FailureException(file + " cannot be written: " + IoReason.of(e), e);
        }
    }

    private static FailureException busy(Path file) {
        return new FailureException("another process is fetching this model; it holds " + file);
    }

    /** Removes the file, once what it guarded is done. */
    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new FailureException(file + " cannot be closed: " + IoReason.of(e), e);
        }
    }
}
