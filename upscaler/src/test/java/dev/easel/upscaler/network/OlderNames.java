package dev.easel.upscaler.network;

import java.util.Map;

/** What BasicSR's names of RRDBNet's weights were in ESRGAN's first and second release, written out anew. */
final class OlderNames {
    private OlderNames() {}

    static String first(String name, int blocks, int doublings) {
        String[] parts = name.split("\\.", -1);
        if (parts[0].equals("body")) {
            return "model.1.sub." + parts[1] + "." + parts[2].toUpperCase(java.util.Locale.ROOT) + "." + parts[3]
                    + ".0." + parts[4];
        }
        String layer = switch (parts[0]) {
            case "conv_first" -> "0";
            case "conv_body" -> "1.sub." + blocks;
            case "conv_up1" -> "3";
            case "conv_up2" -> "6";
            case "conv_up3" -> "9";
            case "conv_hr" -> Map.of(0, "2", 1, "5", 2, "8", 3, "11").get(doublings);
            default -> Map.of(0, "4", 1, "7", 2, "10", 3, "13").get(doublings);
        };
        return "model." + layer + "." + parts[1];
    }

    static String second(String name) {
        return name.replace("body.", "RRDB_trunk.")
                .replace(".rdb", ".RDB")
                .replace("conv_RRDB_trunk.", "trunk_conv.")
                .replace("conv_up", "upconv")
                .replace("conv_hr", "HRconv");
    }
}
