package dev.easel.bot.gallery;

import dev.easel.engine.image.RgbImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Pictures as other tools write them. */
public final class ForeignPictures {
    private static final RgbImage IMAGE = new RgbImage(64, 64, new byte[3 * 64 * 64]);

    private ForeignPictures() {}

    /** With this text as its UserComment. */
    public static byte[] jpeg(String parameters) {
        return JpegFile.withExif(JpegEncoder.encode(IMAGE, 0.9f), exif(parameters));
    }

    public static byte[] webp(String parameters) {
        return WebpFile.withExif(WebpEncoder.encode(IMAGE, 0.9f), exif(parameters));
    }

    /** A JPEG of a camera that was held another way. */
    public static byte[] turned(int width, int height, int orientation) {
        byte[] tiff = ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M'})
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) Exif.ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
        return JpegFile.withExif(
                JpegEncoder.encode(new RgbImage(width, height, new byte[3 * width * height]), 0.9f), tiff);
    }

    /** A small PNG whose header claims this size. */
    public static byte[] pngOf(int width, int height) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(PngChunkReader.SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        png.writeBytes(new PngChunk("IHDR", header).bytes());
        png.writeBytes(new PngChunk("IDAT", new byte[10]).bytes());
        png.writeBytes(new PngChunk("IEND", new byte[0]).bytes());
        return png.toByteArray();
    }

    private static byte[] exif(String parameters) {
        return new Exif(1, Optional.of(parameters), Optional.empty()).bytes();
    }
}
