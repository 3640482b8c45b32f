package dev.easel.bot.gallery;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * One chunk of a PNG file (PNG specification, third edition, section 5.3).
 *
 * @param type four ASCII letters
 * @param data without length and checksum
 */
record PngChunk(String type, byte[] data) {
    static final String EXIF = "eXIf";

    static PngChunk internationalText(String keyword, String text) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        // End of keyword, not compressed, method 0, no language, no translated keyword.
        data.writeBytes(new byte[] {0, 0, 0, 0, 0});
        data.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return new PngChunk("iTXt", data.toByteArray());
    }

    /** A tEXt chunk where Latin-1 holds the text, else iTXt: what other tools that read {@code parameters} expect. */
    static PngChunk text(String keyword, String text) {
        String printable = text.replace('\0', ' ');
        if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(printable)) {
            return internationalText(keyword, printable);
        }
        return new PngChunk("tEXt", (keyword + '\0' + printable).getBytes(StandardCharsets.ISO_8859_1));
    }

    byte[] bytes() {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt(checksum())
                .array();
    }

    int checksum() {
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        return (int) crc.getValue();
    }
}
