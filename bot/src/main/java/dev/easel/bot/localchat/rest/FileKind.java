package dev.easel.bot.localchat.rest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * What a file is by its first bytes; nothing is decoded.
 *
 * @param contentType a media type; never one that a browser runs
 * @param width pixels, 0 where it is no picture
 * @param height pixels, 0 where it is no picture
 */
record FileKind(String contentType, int width, int height) {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final FileKind BINARY = new FileKind("application/octet-stream", 0, 0);

    static FileKind of(byte[] bytes) {
        if (starts(bytes, 0, PNG) && bytes.length >= 24) {
            ByteBuffer header = ByteBuffer.wrap(bytes);
            return picture("image/png", header.getInt(16), header.getInt(20));
        }
        if ((starts(bytes, 0, "GIF87a") || starts(bytes, 0, "GIF89a")) && bytes.length >= 10) {
            return picture("image/gif", little16(bytes, 6), little16(bytes, 8));
        }
        if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP") && bytes.length >= 30) {
            return webp(bytes);
        }
        if (bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8) {
            return jpeg(bytes);
        }
        return noPicture(bytes);
    }

    boolean picture() {
        return width > 0;
    }

    private static FileKind picture(String contentType, int width, int height) {
        return width > 0 && height > 0 ? new FileKind(contentType, width, height) : BINARY;
    }

    private static FileKind noPicture(byte[] bytes) {
        if (starts(bytes, 0, "%PDF-")) {
            return new FileKind("application/pdf", 0, 0);
        }
        if (starts(bytes, 0, "PK\u0003\u0004")) {
            return new FileKind("application/zip", 0, 0);
        }
        return text(bytes) ? new FileKind("text/plain; charset=utf-8", 0, 0) : BINARY;
    }

    private static boolean text(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** RFC 9649: the size lies elsewhere in each of the three kinds of first chunks. */
    private static FileKind webp(byte[] bytes) {
        if (starts(bytes, 12, "VP8X")) {
            return picture("image/webp", 1 + little24(bytes, 24), 1 + little24(bytes, 27));
        }
        if (starts(bytes, 12, "VP8L")) {
            int packed = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(21);
            return picture("image/webp", 1 + (packed & 0x3FFF), 1 + (packed >>> 14 & 0x3FFF));
        }
        if (starts(bytes, 12, "VP8 ")) {
            return picture("image/webp", little16(bytes, 26) & 0x3FFF, little16(bytes, 28) & 0x3FFF);
        }
        return BINARY;
    }

    /** Walks from segment to segment up to the frame header, whose marker is C0-CF but for C4, C8 and CC. */
    private static FileKind jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return picture("image/jpeg", big16(bytes, at + 7), big16(bytes, at + 5));
            } else {
                at += 2 + Math.max(2, big16(bytes, at + 2));
            }
        }
        return BINARY;
    }

    private static boolean starts(byte[] bytes, int at, String text) {
        return starts(bytes, at, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean starts(byte[] bytes, int at, byte[] prefix) {
        if (bytes.length < at + prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[at + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static int little16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
    }

    private static int little24(byte[] bytes, int at) {
        return little16(bytes, at) | ((bytes[at + 2] & 0xFF) << 16);
    }

    private static int big16(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
