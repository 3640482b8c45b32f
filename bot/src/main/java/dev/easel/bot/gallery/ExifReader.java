package dev.easel.bot.gallery;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Exif metadata of strangers' pictures. What is damaged counts as missing: nothing is refused, and no more is
 * read than the block holds. Confined to one thread.
 */
final class ExifReader {
    private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 8;
    private static final int CHARSET = 8;

    private final ByteBuffer tiff;

    private ExifReader(ByteBuffer tiff) {
        this.tiff = tiff;
    }

    /** From a TIFF structure, with or without the {@code Exif\0\0} before it that JPEG has. */
    static Exif read(byte[] block) {
        int start = isPrefixed(block) ? PREFIX.length : 0;
        if (block.length - start < HEADER) {
            return Exif.NONE;
        }
        ByteBuffer tiff = ByteBuffer.wrap(block, start, block.length - start).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return new ExifReader(tiff).exif();
    }

    static boolean isPrefixed(byte[] block) {
        return Bytes.startWith(block, PREFIX);
    }

    static byte[] prefixed(byte[] tiff) {
        return ByteBuffer.allocate(PREFIX.length + tiff.length)
                .put(PREFIX)
                .put(tiff)
                .array();
    }

    private Exif exif() {
        Map<Integer, byte[]> first = directory(Integer.toUnsignedLong(tiff.getInt(4)));
        int orientation = (int) number(first.get(Exif.ORIENTATION), 1);
        Map<Integer, byte[]> second = directory(number(first.get(Exif.EXIF_DIRECTORY), Long.MAX_VALUE - HEADER));
        return new Exif(
                orientation >= 1 && orientation <= 8 ? orientation : 1,
                Optional.ofNullable(second.get(Exif.USER_COMMENT)).map(this::comment),
                Optional.ofNullable(second.get(Exif.MAKER_NOTE))
                        .filter(note -> Bytes.startWith(note, Exif.MAKER))
                        .map(note -> new String(
                                note, Exif.MAKER.length, note.length - Exif.MAKER.length, StandardCharsets.UTF_8)));
    }

    /** The values of one directory whose place and length are sound. */
    private Map<Integer, byte[]> directory(long at) {
        Map<Integer, byte[]> values = new HashMap<>();
        if (at + 2 > tiff.limit()) {
            return values;
        }
        int entries = Short.toUnsignedInt(tiff.getShort((int) at));
        for (int i = 0; i < entries && at + 2 + 12L * (i + 1) <= tiff.limit(); i++) {
            int entry = (int) at + 2 + 12 * i;
            int tag = Short.toUnsignedInt(tiff.getShort(entry));
            if (wanted(tag)) {
                value(entry).ifPresent(value -> values.putIfAbsent(tag, value));
            }
        }
        return values;
    }

    private static boolean wanted(int tag) {
        return tag == Exif.ORIENTATION
                || tag == Exif.EXIF_DIRECTORY
                || tag == Exif.USER_COMMENT
                || tag == Exif.MAKER_NOTE;
    }

    private Optional<byte[]> value(int entry) {
        long length = size(tiff.getShort(entry + 2)) * Integer.toUnsignedLong(tiff.getInt(entry + 4));
        long place = length <= 4 ? entry + 8 : Integer.toUnsignedLong(tiff.getInt(entry + 8));
        if (length == 0 || place + length > tiff.limit()) {
            return Optional.empty();
        }
        byte[] value = new byte[(int) length];
        tiff.get((int) place, value);
        return Optional.of(value);
    }

    /** Bytes for one element of a TIFF type; 0 for types that no wanted tag has. */
    private static long size(int type) {
        return switch (type) {
            case 1, 2, 7 -> 1;
            case 3 -> 2;
            case 4 -> 4;
            default -> 0;
        };
    }

    private long number(byte @Nullable [] value, long unsaid) {
        if (value == null || (value.length != 2 && value.length != 4)) {
            return unsaid;
        }
        ByteBuffer buffer = ByteBuffer.wrap(value).order(tiff.order());
        return value.length == 2 ? Short.toUnsignedLong(buffer.getShort()) : Integer.toUnsignedLong(buffer.getInt());
    }

    /** Eight bytes name the character set. Unicode is big-endian where most tools write it, else as the block is. */
    private String comment(byte[] value) {
        if (value.length < CHARSET) {
            return text(value, 0, StandardCharsets.UTF_8);
        }
        boolean unicode = Bytes.startWith(value, Exif.UNICODE);
        boolean named = unicode || value[0] == 0 || value[CHARSET - 1] == 0;
        return text(value, named ? CHARSET : 0, unicode ? utf16(value) : StandardCharsets.UTF_8);
    }

    /** Most characters of any recipe are ASCII, so that the zeros among the bytes tell the order. */
    private static Charset utf16(byte[] value) {
        int even = 0;
        int odd = 0;
        for (int i = CHARSET; i + 1 < value.length; i += 2) {
            even += value[i] == 0 ? 1 : 0;
            odd += value[i + 1] == 0 ? 1 : 0;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static String text(byte[] value, int start, Charset charset) {
        String text = new String(Arrays.copyOfRange(value, start, value.length), charset);
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
