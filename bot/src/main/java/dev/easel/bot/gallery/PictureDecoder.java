package dev.easel.bot.gallery;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.RgbImage;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/** Untrusted PNG, JPEG and WebP bytes to pixels. Dimensions are checked before memory is taken for them. */
final class PictureDecoder {
    static final long MOST_PIXELS = 64_000_000;

    /** By its class: the reader that comes with the writer hands strangers' bytes to native code. */
    private static final WebPImageReaderSpi WEBP = new WebPImageReaderSpi();

    private final BufferedImage decoded;
    private final ExifOrientation orientation;

    private PictureDecoder(BufferedImage decoded, ExifOrientation orientation) {
        this.decoded = decoded;
        this.orientation = orientation;
    }

    static PictureDecoder decode(byte[] bytes) {
        return new PictureDecoder(read(bytes, PictureDecoder::decode), orientation(bytes));
    }

    private static ExifOrientation orientation(byte[] bytes) {
        if (JpegFile.is(bytes)) {
            return ExifOrientation.of(JpegFile.exif(bytes));
        }
        return WebpFile.is(bytes) ? ExifOrientation.of(WebpFile.exif(bytes)) : ExifOrientation.UPRIGHT;
    }

    /** Pixels over a plain gray background. */
    RgbImage image(int background) {
        int width = decoded.getWidth();
        int height = decoded.getHeight();
        byte[] rgb = new byte[Math.multiplyExact(3, Math.multiplyExact(width, height))];
        if (isGray(decoded.getColorModel())) {
            copyGray(rgb);
        } else {
            copyColour(rgb, background);
        }
        return orientation.applyTo(new RgbImage(width, height, rgb));
    }

    /** How many pixels a picture has, by its header alone. */
    static long pixels(byte[] bytes) {
        return read(bytes, PictureDecoder::pixels);
    }

    private static long pixels(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    private static BufferedImage decode(ImageReader reader) throws IOException {
        if (pixels(reader) > MOST_PIXELS) {
            throw new RefusedInputException(reader.getWidth(0) + "x" + reader.getHeight(0)
                    + " pixels are too many; at most 64 million are read");
        }
        refuseUnlessGrayOrRgb(reader.getImageTypes(0));
        return reader.read(0);
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static <T> T read(byte[] bytes, Reading<T> reading) {
        if (Bytes.startWith(bytes, PngChunkReader.SIGNATURE)) {
            return read(ImageIO.getImageReadersByFormatName("png").next(), PngPixels.only(bytes), reading);
        }
        if (JpegFile.is(bytes)) {
            return read(ImageIO.getImageReadersByFormatName("jpeg").next(), bytes, reading);
        }
        if (WebpFile.is(bytes)) {
            return read(WEBP.createReaderInstance(null), WebpFile.pixelsOnly(bytes), reading);
        }
        throw new RefusedInputException("neither a PNG, a JPEG nor a WebP picture");
    }

    private static <T> T read(ImageReader reader, byte[] bytes, Reading<T> reading) {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return reading.from(reader);
        } catch (IOException | RuntimeException e) {
            // The platform's decoders meet damaged files with unchecked exceptions of many kinds.
            throw e instanceof RefusedInputException refused
                    ? refused
                    : new RefusedInputException("a damaged picture: " + e.getMessage(), e);
        } finally {
            reader.dispose();
        }
    }

    /** The platform reads CMYK in some versions only, and too bright. */
    private static void refuseUnlessGrayOrRgb(Iterator<ImageTypeSpecifier> types) {
        if (!types.hasNext() || types.next().getColorModel().getNumColorComponents() > 3) {
            throw new RefusedInputException("its colours are neither gray nor RGB; save it as RGB");
        }
    }

    private static boolean isGray(ColorModel model) {
        return model instanceof ComponentColorModel && model.getNumColorComponents() == 1;
    }

    /** Samples as stored: the platform would take gray for linear light and brighten it. */
    private void copyGray(byte[] rgb) {
        Raster raster = decoded.getRaster();
        int shift = Math.max(0, decoded.getColorModel().getComponentSize(0) - 8);
        int[] row = new int[decoded.getWidth()];
        for (int y = 0; y < decoded.getHeight(); y++) {
            raster.getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                int at = 3 * (y * row.length + x);
                Arrays.fill(rgb, at, at + 3, (byte) (row[x] >> shift));
            }
        }
    }

    private void copyColour(byte[] rgb, int background) {
        int[] row = new int[decoded.getWidth()];
        for (int y = 0; y < decoded.getHeight(); y++) {
            decoded.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int alpha = row[x] >>> 24;
                int at = 3 * (y * row.length + x);
                for (int band = 0; band < 3; band++) {
                    int value = row[x] >> (16 - 8 * band) & 0xff;
                    rgb[at + band] = (byte) ((value * alpha + background * (255 - alpha) + 127) / 255);
                }
            }
        }
    }
}
