package dev.easel.bot;

import java.util.List;
import java.util.Locale;

/** Amounts of data in words: powers of 1000, as disks are sold. */
public final class ByteCount {
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");

    private ByteCount() {}

    public static String format(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double amount = bytes / 1000.0;
        int unit = 0;
        while (amount >= 999.95 && unit < UNITS.size() - 1) {
            amount /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", amount, UNITS.get(unit));
    }
}
