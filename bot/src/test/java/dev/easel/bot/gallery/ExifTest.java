package dev.easel.bot.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExifTest {
    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "a red fox\nSteps: 3", "\u732b \ud83e\udd8a"})
    void whatIsWrittenIsRead(String text) {
        Exif exif = new Exif(1, Optional.of(text), Optional.of("{" + text + "}"));

        assertThat(ExifReader.read(exif.bytes())).isEqualTo(exif);
        assertThat(ExifReader.read(ExifReader.prefixed(exif.bytes()))).isEqualTo(exif);
    }

    @Test
    void whatDoesNotFitIsLeftOutTheCommentFirst() {
        Exif exif = new Exif(1, Optional.of("x".repeat(1000)), Optional.of("y".repeat(1000)));

        assertThat(read(exif.bytes(4000))).isEqualTo(exif);
        assertThat(read(exif.bytes(2000))).isEqualTo(new Exif(1, Optional.empty(), exif.recipe()));
        assertThat(exif.bytes(1000)).isEmpty();
    }

    @Test
    void unicodeIsReadInEitherOrder() {
        assertThat(comment("UNICODE\0", "Steps: 3, \u732b", StandardCharsets.UTF_16LE))
                .isEqualTo("Steps: 3, \u732b");
        assertThat(comment("UNICODE\0", "Steps: 3, \u732b", StandardCharsets.UTF_16BE))
                .isEqualTo("Steps: 3, \u732b");
    }

    @Test
    void otherCharacterSetsAreReadAsUtf8() {
        assertThat(comment("ASCII\0\0\0", "Steps: 3", StandardCharsets.US_ASCII))
                .isEqualTo("Steps: 3");
        assertThat(comment("\0\0\0\0\0\0\0\0", "r\u00f6t", StandardCharsets.UTF_8))
                .isEqualTo("r\u00f6t");
        assertThat(comment("", "a fox, Steps: 3", StandardCharsets.UTF_8)).isEqualTo("a fox, Steps: 3");
    }

    @Test
    void aCamerasMakerNoteIsNoRecipe() {
        byte[] exif = new Exif(1, Optional.empty(), Optional.of("{}")).bytes();
        int note = new String(exif, StandardCharsets.ISO_8859_1).indexOf("easel");
        exif[note] = 'E';

        assertThat(ExifReader.read(exif).recipe()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damageIsNeverRefusedAndNeverReadsMoreThanThereIs(long seed) {
        Random random = new Random(seed);
        byte[] exif = Exif.of(Recipes.random(seed)).bytes();
        byte[] damaged = Arrays.copyOf(exif, random.nextInt(exif.length + 1));
        for (int i = 0; i < 6 && damaged.length > 0; i++) {
            damaged[random.nextInt(Math.min(damaged.length, 80))] = (byte) random.nextInt();
        }

        Exif read = ExifReader.read(damaged);

        assertThat(read.orientation()).isBetween(1, 8);
        assertThat(read.comment().orElse("").length() + read.recipe().orElse("").length())
                .isLessThanOrEqualTo(2 * damaged.length);
    }

    private static Exif read(Optional<byte[]> bytes) {
        return ExifReader.read(bytes.orElseThrow());
    }

    /** A little-endian block as another tool would write it. */
    private static String comment(String charset, String text, Charset encoding) {
        byte[] head = charset.getBytes(StandardCharsets.US_ASCII);
        byte[] tail = text.getBytes(encoding);
        ByteBuffer tiff = ByteBuffer.allocate(44 + head.length + tail.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 1)
                .putShort((short) 0x8769)
                .putShort((short) 4)
                .putInt(1)
                .putInt(26)
                .putInt(0);
        tiff.putShort((short) 1).putShort((short) 0x9286).putShort((short) 7).putInt(head.length + tail.length);
        tiff.putInt(44).putInt(0).put(head, 0, head.length).put(tail);
        return ExifReader.read(tiff.array()).comment().orElseThrow();
    }
}
