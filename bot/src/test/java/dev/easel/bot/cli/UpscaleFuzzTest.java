package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged and hostile files: refused in one sentence, or enlarged; never a fault, never half a file. */
class UpscaleFuzzTest {
    private static final List<String> SIGNATURES = List.of("\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff", "RIFF");

    private final Path folder;
    private final CommandLineRig easel;

    UpscaleFuzzTest(@TempDir Path folder) {
        this.folder = folder;
        this.easel = new CommandLineRig(folder);
    }

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changedAndCutFilesAreRefusedOrEnlarged(long seed) throws IOException {
        Random random = new Random(seed);
        List<byte[]> files = files();
        for (int i = 0; i < 12; i++) {
            byte[] bytes = files.get(i % files.size()).clone();
            for (int change = 0; change < 1 + random.nextInt(12); change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertHandled(random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bytesWithoutMeaningAreRefused(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            byte[] signature = SIGNATURES.get(i % SIGNATURES.size()).getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(signature, 0, bytes, 0, Math.min(signature.length, bytes.length));
            Files.write(folder.resolve("bad.bin"), bytes);

            assertThat(easel.run("upscale", "bad.bin", "--upscaler", "resampling", "--out", "big.png"))
                    .as(easel.err())
                    .isEqualTo(2);

            assertThat(easel.sentence()).contains("bad.bin");
            assertThat(easel.files()).containsExactly("bad.bin");
        }
    }

    private void assertHandled(byte[] bytes) throws IOException {
        Files.write(folder.resolve("bad.bin"), bytes);
        int status = easel.run("upscale", "bad.bin", "--upscaler", "resampling", "--scale", "2", "--out", "big.png");

        assertThat(easel.err()).doesNotContain("fault");
        if (status == 0) {
            assertThat(ImageIO.read(folder.resolve("big.png").toFile())).isNotNull();
            Files.delete(folder.resolve("big.png"));
        } else {
            assertThat(status).as(easel.err()).isEqualTo(2);
        }
        Files.delete(folder.resolve("bad.bin"));
        assertThat(easel.files()).containsExactly("clear.png", "small.jpg", "small.png", "small.webp");
    }

    /** Pictures of all formats: with a recipe, and with alpha. */
    private List<byte[]> files() throws IOException {
        easel.run("imagine", "fox", "--size", "24x16", "--count", "1", "--out", "small.png");
        for (String out : List.of("small.jpg", "small.webp")) {
            easel.run("upscale", "small.png", "--upscaler", "resampling", "--scale", "1.5", "--out", out);
        }
        BufferedImage clear = new BufferedImage(9, 7, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(4, 4, 0x8020c040);
        ImageIO.write(clear, "png", folder.resolve("clear.png").toFile());
        easel.run("upscale", "clear.png", "--upscaler", "resampling", "--scale", "2", "--out", "clear.webp");
        byte[] clearWebp = Files.readAllBytes(folder.resolve("clear.webp"));
        Files.delete(folder.resolve("clear.webp"));
        return List.of(
                Files.readAllBytes(folder.resolve("small.png")),
                Files.readAllBytes(folder.resolve("small.jpg")),
                Files.readAllBytes(folder.resolve("small.webp")),
                Files.readAllBytes(folder.resolve("clear.png")),
                clearWebp);
    }
}
