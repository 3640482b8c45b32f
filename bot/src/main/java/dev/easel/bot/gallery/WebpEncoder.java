package dev.easel.bot.gallery;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.RgbaImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lossy WebP, by native code that not every machine can load. */
final class WebpEncoder {
    private static final Logger LOG = LoggerFactory.getLogger(WebpEncoder.class);
    static final int LONGEST_SIDE = 16383;

    private WebpEncoder() {}

    /** Whether this machine can, and the format has room for the picture. */
    static boolean takes(RgbImage image) {
        return Math.max(image.width(), image.height()) <= LONGEST_SIDE && Library.LOADS;
    }

    /** @param quality 0 to 1 */
    static byte[] encode(RgbImage image, float quality) {
        return encode(PictureRaster.of(image), quality);
    }

    /** @param quality 0 to 1 of the colours; alpha is kept whole */
    static byte[] encode(RgbaImage image, float quality) {
        return encode(image.isOpaque() ? PictureRaster.of(image.colours()) : PictureRaster.of(image), quality);
    }

    private static byte[] encode(BufferedImage image, float quality) {
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            WebPWriteParam settings = (WebPWriteParam) writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionType(CompressionType.Lossy);
            settings.setCompressionQuality(quality);
            settings.setUseSharpYUV(true);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static final class Library {
        static final boolean LOADS = loads();

        private static boolean loads() {
            try {
                return encode(new RgbImage(1, 1, new byte[3]), 1).length > 0;
            } catch (LinkageError | RuntimeException e) {
                LOG.warn("no WebP on this machine, JPEG instead: {}", e.toString());
                return false;
            }
        }
    }
}
