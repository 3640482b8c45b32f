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
            return new PictureDecoder(decode("png", PngPixels.only(bytes)), ExifOrientation.UPRIGHT);
        }
        if (startsWith(bytes, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return new PictureDecoder(decode("jpeg", bytes), ExifOrientation.ofJpeg(bytes));
        }
        throw new RefusedInputException("neither a PNG nor a JPEG picture");
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

    private static BufferedImage decode(String format, byte[] bytes) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw new RefusedInputException(
                        width + "x" + height + " pixels are too many; at most 64 million are read");
            }
            refuseUnlessGrayOrRgb(reader.getImageTypes(0));
            return reader.read(0);
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
