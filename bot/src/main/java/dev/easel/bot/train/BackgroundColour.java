package dev.easel.bot.train;

import java.awt.Color;
import java.util.Locale;

/** Plain backgrounds that people ask for. */
enum BackgroundColour {
    BLACK(0x101010),
    GRAY(0x8C8C8C),
    BROWN(0x7B4F2C),
    RED(0xD93636),
    ORANGE(0xF08C28),
    YELLOW(0xF6D33C),
    GREEN(0x4CAF50),
    TEAL(0x26A69A),
    BLUE(0x3F7FE0),
    PURPLE(0x8E4EC6),
    PINK(0xF48FB1);

    private final Color colour;

    BackgroundColour(int rgb) {
        colour = new Color(rgb);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Color colour() {
        return colour;
    }
}
