package dev.easel.bot.train;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Which subjects no training may see: about one in twenty, by the checksum of the name. */
final class HeldOut {
    private static final int ONE_IN = 20;

    private HeldOut() {}

    static boolean contains(String subject) {
        CRC32 checksum = new CRC32();
        checksum.update(subject.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % ONE_IN == 0;
    }
}
