package dev.easel.bot.gallery;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Exif metadata (Exif 2.32) that tells how a picture was drawn. The {@code parameters} text of other tools is the
 * UserComment, where they keep it in files that are no PNG. Easel's own recipe, as JSON in UTF-8, is the MakerNote,
 * behind the six bytes {@code easel\0}.
 *
 * @param orientation how the camera was held, 1 (upright) to 8
 * @param comment the UserComment
 * @param recipe Easel's JSON
 */
record Exif(int orientation, Optional<String> comment, Optional<String> recipe) {
    static final Exif NONE = new Exif(1, Optional.empty(), Optional.empty());
    static final byte[] MAKER = "easel\0".getBytes(StandardCharsets.US_ASCII);
    static final byte[] UNICODE = "UNICODE\0".getBytes(StandardCharsets.US_ASCII);

    static final int ORIENTATION = 0x0112;
    static final int EXIF_DIRECTORY = 0x8769;
    static final int MAKER_NOTE = 0x927c;
    static final int USER_COMMENT = 0x9286;
    private static final int VERSION = 0x9000;

    private static final short LONG = 4;
    private static final short UNDEFINED = 7;
    private static final int FIRST_DIRECTORY = 8;
    private static final int SECOND_DIRECTORY = FIRST_DIRECTORY + 2 + 12 + 4;

    /** How a drawing was made, in both languages. */
    static Exif of(Recipe recipe) {
        return new Exif(1, Optional.of(GenerationParameters.format(recipe)), Optional.of(RecipeJson.format(recipe)));
    }

    /** What fits into so many bytes: all, else the recipe alone, else nothing. The orientation is not written. */
    Optional<byte[]> bytes(int most) {
        byte[] all = bytes();
        byte[] written = all.length <= most ? all : new Exif(1, Optional.empty(), recipe).bytes();
        return written.length <= most ? Optional.of(written) : Optional.empty();
    }

    /** A TIFF structure, big-endian. */
    byte[] bytes() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(VERSION, "0232".getBytes(StandardCharsets.US_ASCII)));
        recipe.ifPresent(json ->
                entries.add(new Entry(MAKER_NOTE, joined(MAKER, json.getBytes(StandardCharsets.UTF_8)))));
        comment.ifPresent(text ->
                entries.add(new Entry(USER_COMMENT, joined(UNICODE, text.getBytes(StandardCharsets.UTF_16BE)))));
        int values = SECOND_DIRECTORY + 2 + 12 * entries.size() + 4;
        int length = values + entries.stream().mapToInt(Entry::room).sum();
        ByteBuffer tiff = ByteBuffer.allocate(length);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(FIRST_DIRECTORY);
        tiff.putShort((short) 1).putShort((short) EXIF_DIRECTORY).putShort(LONG);
        tiff.putInt(1).putInt(SECOND_DIRECTORY).putInt(0);
        tiff.putShort((short) entries.size());
        for (Entry entry : entries) {
            entry.write(tiff, values);
            values += entry.room();
        }
        return tiff.putInt(0).array();
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(tail);
        return all.toByteArray();
    }

    /** A tag of undefined type. */
    private record Entry(int tag, byte[] value) {
        /** Beside the entry itself; values begin at even places. */
        int room() {
            return value.length <= 4 ? 0 : value.length + (value.length & 1);
        }

        void write(ByteBuffer tiff, int place) {
            tiff.putShort((short) tag).putShort(UNDEFINED).putInt(value.length);
            if (value.length <= 4) {
                tiff.put(value).position(tiff.position() + 4 - value.length);
            } else {
                tiff.putInt(place).put(place, value);
            }
        }
    }
}
