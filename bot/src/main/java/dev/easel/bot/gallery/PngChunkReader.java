package dev.easel.bot.gallery;

import dev.easel.bot.RefusedInputException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Reads the chunks of a PNG stream one after another; chunks not wanted are skipped, not held. */
final class PngChunkReader {
    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final DataInputStream in;
    private final int largest;

    /**
     * @param largest the most bytes a wanted chunk may have
     * @throws RefusedInputException where the stream is no PNG
     */
    PngChunkReader(InputStream in, int largest) throws IOException {
        this.in = new DataInputStream(in);
        this.largest = largest;
        if (!Arrays.equals(this.in.readNBytes(SIGNATURE.length), SIGNATURE)) {
            throw new RefusedInputException("not a PNG file");
        }
    }

    /** The next chunk of one of these types; empty after the last. */
    Optional<PngChunk> next(Set<String> types) throws IOException {
        try {
            while (true) {
                int length = in.readInt();
                String type = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
                if (length < 0) {
                    throw new RefusedInputException("a damaged PNG: a chunk of negative length");
                }
                if (types.contains(type)) {
                    return Optional.of(read(type, length));
                }
                if (type.equals("IEND")) {
                    return Optional.empty();
                }
                in.skipNBytes(length + 4L);
            }
        } catch (EOFException e) {
            throw new RefusedInputException("a damaged PNG: it ends too early", e);
        }
    }

    private PngChunk read(String type, int length) throws IOException {
        if (length > largest) {
            throw new RefusedInputException(
                    "its " + type + " chunk has " + length + " bytes; at most " + largest + " are read");
        }
        byte[] data = in.readNBytes(length);
        if (data.length < length) {
            throw new EOFException();
        }
        PngChunk chunk = new PngChunk(type, data);
        if (in.readInt() != chunk.checksum()) {
            throw new RefusedInputException("a damaged PNG: the checksum of its " + type + " chunk is wrong");
        }
        return chunk;
    }
}
