package dev.easel.bot.gallery;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.RgbaImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/** Untrusted PNG, JPEG and WebP bytes to pixels. Dimensions are checked before memory is taken for them. */
final class PictureDecoder {
    static final long MOST_PIXELS = 1 << 26;

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
        return ExifOrientation.of(WebpFile.is(bytes) ? WebpFile.exif(bytes) : PngText.exif(bytes));
    }

    /** Pixels over a plain gray background. */
    RgbImage image(int background) {
        DecodedPixels pixels = new DecodedPixels(decoded);
        return orientation.applyTo(
                pixels.hasAlpha()
                        ? new RgbaImage(pixels.colours(), pixels.alpha()).over(background)
                        : pixels.colours());
    }

    /** Pixels with their alpha. */
    RgbaImage rgba() {
        DecodedPixels pixels = new DecodedPixels(decoded);
        RgbImage colours = pixels.colours();
        return orientation.applyTo(
                pixels.hasAlpha() ? new RgbaImage(colours, pixels.alpha()) : RgbaImage.opaque(colours));
    }

    /** Width and height as stored, by the header alone. */
    static ImageSize size(byte[] bytes) {
        return read(bytes, reader -> {
            refuseTooMany(reader);
            return new ImageSize(reader.getWidth(0), reader.getHeight(0));
        });
    }

    /** How many pixels a picture has, by its header alone. */
    static long pixels(byte[] bytes) {
        return read(bytes, PictureDecoder::pixels);
    }

    private static long pixels(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    private static void refuseTooMany(ImageReader reader) throws IOException {
        if (pixels(reader) > MOST_PIXELS) {
            throw new RefusedInputException(reader.getWidth(0) + "x" + reader.getHeight(0)
                    + " pixels are too many; at most 67 million are read");
        }
    }

    private static BufferedImage decode(ImageReader reader) throws IOException {
        refuseTooMany(reader);
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
}
