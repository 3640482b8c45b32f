package dev.easel.bot.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PictureFileTest {
    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @Test
    void grayLevelsAreTakenAsStored() throws IOException {
        BufferedImage gray = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_GRAY);
        gray.getRaster().setPixels(0, 0, 3, 1, new int[] {0, 128, 255});

        PictureFile file = png(gray);

        assertThat(file.image()).isEqualTo(new RgbImage(3, 1, bytes(0, 0, 0, 128, 128, 128, 255, 255, 255)));
        assertThat(file.mask()).isEqualTo(new Mask(3, 1, bytes(0, 128, 255)));
    }

    @Test
    void colourForPrintIsRefusedRatherThanReadTooBright() throws IOException {
        WritableRaster cmyk = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, 4, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(cmyk, null, null), null);
        } finally {
            writer.dispose();
        }

        assertThatThrownBy(() -> new PictureFile(Path.of("print.jpg"), bytes.toByteArray()).image())
                .isInstanceOf(RefusedInputException.class)
                .hasMessage("print.jpg: its colours are neither gray nor RGB; save it as RGB");
    }

    @Test
    void aPngCutOffInItsPixelsIsCalledDamaged() throws IOException {
        byte[] whole = png(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB)).bytes();
        byte[] cut = Arrays.copyOf(whole, 50);
        ByteBuffer.wrap(cut).putInt(33, 1000);

        assertThatThrownBy(() -> new PictureFile(Path.of("cut.png"), cut).image())
                .hasMessage("cut.png: a damaged PNG: it ends too early");
    }

    @Test
    void sixteenBitGrayKeepsItsUpperByte() throws IOException {
        BufferedImage gray = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        gray.getRaster().setPixels(0, 0, 1, 1, new int[] {0x80ff});

        assertThat(png(gray).image()).isEqualTo(new RgbImage(1, 1, bytes(128, 128, 128)));
    }

    @Test
    void transparencyShowsWhiteInPicturesAndKeepsInMasks() throws IOException {
        BufferedImage clear = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(0, 0, 0x00ff0000);
        clear.setRGB(1, 0, 0xffffffff);

        assertThat(png(clear).image()).isEqualTo(new RgbImage(2, 1, bytes(255, 255, 255, 255, 255, 255)));
        assertThat(png(clear).mask()).isEqualTo(new Mask(2, 1, bytes(0, 255)));
    }

    @ParameterizedTest
    @CsvSource({
        // Where red (left), green (right of the stored picture's top row) and black (its lower row) end up.
        "1, 32x16, RG/BB", "2, 32x16, GR/BB", "3, 32x16, BB/GR", "4, 32x16, BB/RG",
        "5, 16x32, RB/GB", "6, 16x32, BR/BG", "7, 16x32, BG/BR", "8, 16x32, GB/RB"
    })
    void aPhotographIsTurnedUpright(int orientation, String size, String corners) throws IOException {
        BufferedImage photo = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB);
        fill(photo, 0, 0xff0000);
        fill(photo, 16, 0x00ff00);

        RgbImage upright = new PictureFile(Path.of("x.jpg"), withOrientation(jpeg(photo), orientation)).image();

        assertThat(upright.width() + "x" + upright.height()).isEqualTo(size);
        int right = upright.width() - 1;
        int bottom = upright.height() - 1;
        assertThat("" + colour(upright, 0, 0) + colour(upright, right, 0) + "/" + colour(upright, 0, bottom)
                        + colour(upright, right, bottom))
                .isEqualTo(corners);
    }

    @Test
    void aSmallFileThatClaimsManyPixelsIsRefusedBeforeMemoryIsTaken() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(PngChunkReader.SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(60_000)
                .putInt(60_000)
                .put(bytes(8, 2, 0, 0, 0))
                .array();
        png.writeBytes(new PngChunk("IHDR", header).bytes());
        png.writeBytes(new PngChunk("IDAT", new byte[10]).bytes());
        png.writeBytes(new PngChunk("IEND", new byte[0]).bytes());

        assertRefused(png.toByteArray(), "bad.png: 60000x60000 pixels are too many");
    }

    @Test
    void textsAndProfilesThatUnpackWithoutEndAreNotUnpacked() throws IOException {
        BufferedImage one = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        byte[] png = pngBytes(one);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(bytes('x', 0, 0));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            deflater.write(new byte[50_000_000]);
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(png, 0, 33);
        bomb.writeBytes(new PngChunk("iCCP", data.toByteArray()).bytes());
        bomb.writeBytes(new PngChunk("zTXt", data.toByteArray()).bytes());
        bomb.write(png, 33, png.length - 33);

        assertThat(PngPixels.only(bomb.toByteArray())).hasSize(png.length);
        assertThat(new PictureFile(Path.of("x.png"), bomb.toByteArray()).image())
                .isEqualTo(new RgbImage(1, 1, new byte[3]));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedFileIsReadOrRefusedAndNothingElse(long seed) throws IOException {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        byte[] bytes = random.nextBoolean() ? pngBytes(picture) : withOrientation(jpeg(picture), 6);
        for (int i = 0; i < 8; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        byte[] damaged = random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));

        try {
            assertThat(new PictureFile(Path.of("bad.png"), damaged).image()).isNotNull();
        } catch (RefusedInputException e) {
            assertThat(e).hasMessageStartingWith("bad.png: ");
        }
    }

    @Test
    void whatIsNoPictureSaysSo() {
        assertRefused("GIF89a...".getBytes(StandardCharsets.US_ASCII), "neither a PNG, a JPEG nor a WebP picture");
        assertRefused(new byte[0], "neither a PNG, a JPEG nor a WebP picture");
    }

    private static void assertRefused(byte[] bytes, String complaint) {
        assertThatThrownBy(() -> new PictureFile(Path.of("bad.png"), bytes).image())
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining(complaint);
    }

    private static void fill(BufferedImage photo, int left, int rgb) {
        for (int x = left; x < left + 16; x++) {
            for (int y = 0; y < 8; y++) {
                photo.setRGB(x, y, rgb);
            }
        }
    }

    private static char colour(RgbImage image, int x, int y) {
        int at = 3 * (y * image.width() + x);
        boolean red = (image.rgb()[at] & 0xff) > 128;
        boolean green = (image.rgb()[at + 1] & 0xff) > 128;
        return red ? 'R' : green ? 'G' : 'B';
    }

    private static PictureFile png(BufferedImage image) throws IOException {
        return new PictureFile(Path.of("x.png"), pngBytes(image));
    }

    private static byte[] pngBytes(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    /** An Exif block of one entry, after the JPEG's first two bytes. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 26).put(bytes(0xff, 0xe1)).putShort((short) 34);
        exif.put(bytes('E', 'x', 'i', 'f', 0, 0, 'M', 'M'))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
