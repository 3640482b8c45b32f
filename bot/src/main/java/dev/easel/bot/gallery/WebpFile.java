package dev.easel.bot.gallery;

import dev.easel.bot.RefusedInputException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** WebP files, chunk by chunk (RFC 9649, section 2). */
final class WebpFile {
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP = "WEBP".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int PADDING = 1024;

    private WebpFile() {}

    static boolean is(byte[] bytes) {
        return bytes.length >= HEADER
                && Bytes.startWith(bytes, RIFF)
                && Arrays.equals(bytes, 8, HEADER, WEBP, 0, WEBP.length);
    }

    /**
     * Every chunk in order.
     *
     * @throws RefusedInputException where the file ends before a chunk does
     */
    static List<WebpChunk> chunks(byte[] webp) {
        ByteBuffer in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        long end = Math.min(webp.length, CHUNK_HEADER + Integer.toUnsignedLong(in.getInt(4)));
        List<WebpChunk> chunks = new ArrayList<>();
        int at = HEADER;
        while (at + CHUNK_HEADER <= end) {
            long length = Integer.toUnsignedLong(in.getInt(at + 4));
            int start = at + CHUNK_HEADER;
            if (start + length > webp.length) {
                throw new RefusedInputException("a damaged WebP: it ends too early");
            }
            String type = new String(webp, at, 4, StandardCharsets.US_ASCII);
            chunks.add(new WebpChunk(type, Arrays.copyOfRange(webp, start, start + (int) length)));
            at = start + (int) (length + (length & 1));
        }
        return chunks;
    }

    static Optional<byte[]> exif(byte[] webp) {
        return chunks(webp).stream()
                .filter(chunk -> chunk.type().equals(WebpChunk.EXIF))
                .findFirst()
                .map(WebpChunk::data);
    }

    /**
     * Strips a file to its pixels, so that no decoder follows a stranger's other chunks; a size is said once only.
     *
     * @throws RefusedInputException where it has none, or moves
     */
    static byte[] pixelsOnly(byte[] webp) {
        List<WebpChunk> chunks = chunks(webp);
        if (chunks.stream()
                .anyMatch(
                        chunk -> chunk.type().startsWith("ANI") || chunk.type().equals("ANMF"))) {
            throw new RefusedInputException("a WebP that moves; give a still picture");
        }
        WebpChunk pixels = chunks.stream()
                .filter(WebpChunk::holdsPixels)
                .findFirst()
                .orElseThrow(() -> new RefusedInputException("a damaged WebP: it holds no pixels"));
        Optional<WebpChunk> alpha = chunks.stream()
                .filter(chunk -> chunk.type().equals(WebpChunk.ALPHA))
                .findFirst();
        if (alpha.isEmpty() || pixels.type().equals(WebpChunk.LOSSLESS)) {
            return of(List.of(padded(pixels)));
        }
        WebpChunk header = WebpChunk.extended(WebpChunk.ALPHA_FLAG, pixels.width(), pixels.height());
        return of(List.of(header, padded(alpha.get()), padded(pixels)));
    }

    /** Zeros behind the data change nothing, and spare the decoder its slow path near the end of a file. */
    private static WebpChunk padded(WebpChunk chunk) {
        return new WebpChunk(chunk.type(), Arrays.copyOf(chunk.data(), chunk.data().length + PADDING));
    }

    /** A picture's pixels with Exif metadata behind them. */
    static byte[] withExif(byte[] webp, byte[] tiff) {
        List<WebpChunk> drawn = chunks(webp).stream()
                .filter(chunk -> chunk.holdsPixels() || chunk.type().equals(WebpChunk.ALPHA))
                .toList();
        WebpChunk pixels = drawn.stream()
                .filter(WebpChunk::holdsPixels)
                .findFirst()
                .orElseThrow(() -> new RefusedInputException("a WebP without pixels"));
        int flags = WebpChunk.EXIF_FLAG | (drawn.size() > 1 ? WebpChunk.ALPHA_FLAG : 0);
        List<WebpChunk> all = new ArrayList<>(List.of(WebpChunk.extended(flags, pixels.width(), pixels.height())));
        all.addAll(drawn);
        all.add(new WebpChunk(WebpChunk.EXIF, tiff));
        return of(all);
    }

    private static byte[] of(List<WebpChunk> chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(WEBP);
        for (WebpChunk chunk : chunks) {
            body.writeBytes(headed(chunk.type().getBytes(StandardCharsets.US_ASCII), chunk.data()));
        }
        return headed(RIFF, body.toByteArray());
    }

    /** Type, length, data, and a byte that makes the length even. */
    private static byte[] headed(byte[] type, byte[] data) {
        return ByteBuffer.allocate(CHUNK_HEADER + data.length + (data.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type)
                .putInt(data.length)
                .put(data)
                .array();
    }
}
