package dev.easel.bot.gallery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/** Strips a PNG to what its pixels need, so that no decoder unpacks texts and profiles of a stranger's choosing. */
final class PngPixels {
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT");

    private PngPixels() {}

    static byte[] only(byte[] png) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(png.length);
        out.writeBytes(PngChunkReader.SIGNATURE);
        try {
            PngChunkReader chunks = new PngChunkReader(new ByteArrayInputStream(png), Integer.MAX_VALUE);
            for (Optional<PngChunk> chunk = chunks.next(NEEDED); chunk.isPresent(); chunk = chunks.next(NEEDED)) {
                out.writeBytes(chunk.get().bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.writeBytes(new PngChunk("IEND", new byte[0]).bytes());
        return out.toByteArray();
    }
}
