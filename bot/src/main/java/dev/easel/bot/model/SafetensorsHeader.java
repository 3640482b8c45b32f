package dev.easel.bot.model;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first bytes of a safetensors file: the length of its JSON header, little-endian, and the header's brace. */
final class SafetensorsHeader {
    private static final long LARGEST = 100_000_000;

    private SafetensorsHeader() {}

    /** Refuses, before it is installed, a file that only bears the name. */
    static void refuseUnlessSafetensors(Path file) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            long length = Long.reverseBytes(in.readLong());
            if (length < 2 || length > Math.min(LARGEST, Files.size(file) - 8) || in.readByte() != '{') {
                throw notSafetensors(file);
            }
        } catch (EOFException e) {
            throw notSafetensors(file);
        } catch (IOException e) {
            throw new FailureException(file + " cannot be read: " + IoReason.of(e), e);
        }
    }

    private static FailureException notSafetensors(Path file) {
        return new FailureException("what was downloaded as " + file.getFileName() + " is not a safetensors file");
    }
}
