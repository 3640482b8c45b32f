package dev.easel.bot.gallery;

import dev.easel.bot.RefusedInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds one text, or the Exif metadata, in a PNG stream; of bounded size however well it is compressed. */
final class PngText {
    private static final int LARGEST = 1 << 20;
    private static final Set<String> TYPES = Set.of("iTXt", "tEXt", "zTXt");

    private PngText() {}

    /** The text of the first text chunk with this keyword. */
    static Optional<String> find(InputStream png, String keyword) throws IOException {
        PngChunkReader chunks = new PngChunkReader(png, LARGEST);
        Optional<PngChunk> chunk = chunks.next(TYPES);
        while (chunk.isPresent()) {
            byte[] data = chunk.get().data();
            if (startsWith(data, keyword)) {
                return Optional.of(text(chunk.get(), keyword.length() + 1));
            }
            chunk = chunks.next(TYPES);
        }
        return Optional.empty();
    }

    /** The Exif metadata, of bounded size as well. */
    static Optional<byte[]> exif(InputStream png) throws IOException {
        return new PngChunkReader(png, LARGEST).next(Set.of(PngChunk.EXIF)).map(PngChunk::data);
    }

    /** As of a stream; of a damaged file, none. */
    static Optional<byte[]> exif(byte[] png) {
        try {
            return exif(new ByteArrayInputStream(png));
        } catch (RefusedInputException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(byte[] data, String keyword) {
        int end = keyword.length();
        return data.length > end
                && data[end] == 0
                && new String(data, 0, end, StandardCharsets.ISO_8859_1).equals(keyword);
    }

    private static String text(PngChunk chunk, int start) {
        byte[] data = chunk.data();
        return switch (chunk.type()) {
            case "iTXt" -> international(data, start);
            case "zTXt" -> new String(inflated(data, Math.min(data.length, start + 1)), StandardCharsets.ISO_8859_1);
            default -> new String(data, start, data.length - start, StandardCharsets.ISO_8859_1);
        };
    }

    /** Flag, method, language, 0, translated keyword, 0, text (section 11.3.3.4). */
    private static String international(byte[] data, int flagAt) {
        int start = afterZero(data, afterZero(data, flagAt + 2));
        byte[] text = data[flagAt] == 0 ? Arrays.copyOfRange(data, start, data.length) : inflated(data, start);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static int afterZero(byte[] data, int from) {
        for (int i = from; i < data.length; i++) {
            if (data[i] == 0) {
                return i + 1;
            }
        }
        throw new RefusedInputException("a damaged PNG: its text chunk ends too early");
    }

    private static byte[] inflated(byte[] data, int start) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data, start, data.length - start);
            byte[] text = new byte[LARGEST + 1];
            int length = inflater.inflate(text);
            if (length > LARGEST) {
                throw new RefusedInputException("a text chunk that unpacks to more than " + LARGEST + " bytes");
            }
            if (!inflater.finished()) {
                throw new RefusedInputException("a damaged PNG: its text chunk ends too early");
            }
            return Arrays.copyOf(text, length);
        } catch (DataFormatException e) {
            throw new RefusedInputException("a damaged PNG: its text chunk cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
