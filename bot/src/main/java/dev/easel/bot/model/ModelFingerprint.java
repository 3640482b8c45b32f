package dev.easel.bot.model;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.bot.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells checkpoints apart without reading gigabytes: a hash over each file's name, size and sixteen samples spread over
 * it. Training changes every weight, so samples are enough against mix-ups; they are none against forgery.
 */
public final class ModelFingerprint {
    private static final int SAMPLES = 16;
    private static final int SAMPLE_BYTES = 4096;
    private static final int DIGITS = 16;
    private static final String RELEVANT = ".*\\.(safetensors|json|txt)";

    /**
     * The words that pictures are described with, what recipes say themselves, and what a test compares with; they change
     * no drawing.
     */
    private static final Set<Path> REMARKS =
            Set.of(Path.of("words.json"), Path.of("easel.json"), Path.of("expected.safetensors"));

    private ModelFingerprint() {}

    /** Sixteen hexadecimal digits. */
    public static String of(Path model) {
        try {
            // A walk would not enter a folder that is a link.
            return ofFiles(model.toRealPath());
        } catch (IOException e) {
            throw new FailureException(model + " cannot be read: " + IoReason.of(e), e);
        }
    }

    private static String ofFiles(Path model) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (Stream<Path> walk = Files.walk(model)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(RELEVANT))
                    .filter(file -> !REMARKS.contains(model.relativize(file)))
                    .sorted()
                    .toList();
            for (Path file : files) {
                digest.update(model.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                sample(file, digest);
            }
        }
        return Sha256.hex(digest.digest()).substring(0, DIGITS);
    }

    private static void sample(Path file, MessageDigest digest) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long length = in.length();
            digest.update(Long.toString(length).getBytes(StandardCharsets.US_ASCII));
            long last = Math.max(0, length - SAMPLE_BYTES);
            byte[] bytes = new byte[(int) Math.min(SAMPLE_BYTES, length)];
            for (int i = 0; i < SAMPLES; i++) {
                in.seek(last * i / (SAMPLES - 1));
                in.readFully(bytes);
                digest.update(bytes);
            }
        }
    }
}
