package dev.easel.bot.gallery;

import java.util.Arrays;

/** Questions about the beginnings of files. */
final class Bytes {
    private Bytes() {}

    static boolean startWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
