package dev.easel.bot.gallery;

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

/** Untrusted PNG and JPEG bytes to pixels. Dimensions are checked before memory is taken for them. */
final class PictureDecoder {
    static final long MOST_PIXELS = 64_000_000;

    private final BufferedImage decoded;
    private final ExifOrientation orientation;

    private PictureDecoder(BufferedImage decoded, ExifOrientation orientation) {
        this.decoded = decoded;
        this.orientation = orientation;
    }

    static PictureDecoder decode(byte[] bytes) {
        if (startsWith(bytes, PngChunkReader.SIGNATURE)) {
            BufferedImage png = read("png", PngPixels.only(bytes), PictureDecoder::decode);
            return new PictureDecoder(png, ExifOrientation.UPRIGHT);
        }
        BufferedImage jpeg = read("jpeg", jpeg(bytes), PictureDecoder::decode);
        return new PictureDecoder(jpeg, ExifOrientation.ofJpeg(bytes));
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
        return startsWith(bytes, PngChunkReader.SIGNATURE)
                ? read("png", PngPixels.only(bytes), PictureDecoder::pixels)
                : read("jpeg", jpeg(bytes), PictureDecoder::pixels);
    }

    private static long pixels(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    private static byte[] jpeg(byte[] bytes) {
        if (startsWith(bytes, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return bytes;
        }
        throw new RefusedInputException("neither a PNG nor a JPEG picture");
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

    private static <T> T read(String format, byte[] bytes, Reading<T> reading) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
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

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
