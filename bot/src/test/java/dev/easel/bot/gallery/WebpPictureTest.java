package dev.easel.bot.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WebpPictureTest {
    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @Test
    void losslessPixelsAreTakenAsStored() throws IOException {
        RgbImage image = SizeLadderTest.noisy(33, 17);

        assertThat(file(webp(PictureRaster.of(image), CompressionType.Lossless)).image())
                .isEqualTo(image);
    }

    @Test
    void lossyPixelsAreCloseToTheOriginal() {
        RgbImage image = SizeLadderTest.noisy(96, 64);
        RgbImage read = file(WebpEncoder.encode(image, 0.95f)).image();

        long difference = 0;
        for (int i = 0; i < image.rgb().length; i++) {
            difference += Math.abs((image.rgb()[i] & 0xff) - (read.rgb()[i] & 0xff));
        }
        assertThat(difference / (double) image.rgb().length).isLessThan(8);
    }

    @ParameterizedTest
    @CsvSource({"Lossless", "Lossy"})
    void transparencyShowsWhiteInPicturesAndKeepsInMasks(CompressionType type) throws IOException {
        BufferedImage clear = new BufferedImage(64, 32, BufferedImage.TYPE_INT_ARGB);
        for (int i = 32; i < 64; i++) {
            for (int y = 0; y < 32; y++) {
                clear.setRGB(i, y, 0xffffffff);
            }
        }
        PictureFile file = file(webp(clear, type));

        assertThat(file.image().rgb()).containsOnly((byte) 0xff);
        Mask mask = file.mask();
        assertThat(mask.weights()[16]).isZero();
        assertThat(mask.weights()[48]).isEqualTo((byte) 0xff);
    }

    @Test
    void aPhotographIsTurnedUpright() {
        byte[] exif = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        byte[] photo = WebpFile.withExif(WebpEncoder.encode(SizeLadderTest.noisy(32, 16), 0.9f), exif);

        assertThat(file(photo).image().width()).isEqualTo(16);
    }

    @Test
    void pixelsAreCountedByTheHeaderOfThePixelsWhateverTheFilesHeaderSays() {
        byte[] webp = WebpFile.withExif(WebpEncoder.encode(SizeLadderTest.noisy(32, 16), 0.9f), new byte[8]);
        Arrays.fill(webp, 24, 30, (byte) 0xff);

        assertThat(file(webp).pixels()).isEqualTo(512);
        assertThat(file(webp).image().height()).isEqualTo(16);
    }

    @Test
    void aSmallFileThatClaimsManyPixelsIsRefusedBeforeMemoryIsTaken() {
        byte[] bomb = ByteBuffer.allocate(30)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(22)
                .put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII))
                .putInt(10)
                .put((byte) 0x2f)
                .putInt(0x0fffffff)
                .array();

        assertThatThrownBy(() -> file(bomb).image())
                .isInstanceOf(RefusedInputException.class)
                .hasMessage("x.webp: 16384x16384 pixels are too many; at most 67 million are read");
    }

    @Test
    void aPictureThatMovesIsRefused() {
        byte[] moving = WebpFile.withExif(WebpEncoder.encode(SizeLadderTest.noisy(32, 16), 0.9f), new byte[8]);
        int exif = new String(moving, StandardCharsets.ISO_8859_1).indexOf("EXIF");
        System.arraycopy("ANMF".getBytes(StandardCharsets.US_ASCII), 0, moving, exif, 4);

        assertThatThrownBy(() -> file(moving).image()).hasMessage("x.webp: a WebP that moves; give a still picture");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void aDamagedFileIsReadOrRefusedAndNothingElse(long seed) throws IOException {
        Random random = new Random(seed);
        CompressionType type = random.nextBoolean() ? CompressionType.Lossless : CompressionType.Lossy;
        BufferedImage picture = random.nextBoolean()
                ? PictureRaster.of(SizeLadderTest.noisy(40, 30))
                : new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
        byte[] bytes = webp(picture, type);
        for (int i = 0; i < 6; i++) {
            bytes[12 + random.nextInt(bytes.length - 12)] = (byte) random.nextInt();
        }
        byte[] damaged = random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));

        try {
            assertThat(file(damaged).image()).isNotNull();
        } catch (RefusedInputException e) {
            assertThat(e).hasMessageStartingWith("x.webp: ");
        }
    }

    private static PictureFile file(byte[] bytes) {
        return new PictureFile(Path.of("x.webp"), bytes);
    }

    private static byte[] webp(BufferedImage image, CompressionType type) throws IOException {
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            WebPWriteParam settings = (WebPWriteParam) writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionType(type);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
            out.flush();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
