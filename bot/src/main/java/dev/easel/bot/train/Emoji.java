package dev.easel.bot.train;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;

/**
 * One drawn emoji.
 *
 * @param style who drew it
 * @param subject what it shows, in lower-case words
 * @param drawing of {@link #SIDE} x {@link #SIDE} pixels with transparency; made anew at each call
 */
record Emoji(EmojiStyle style, String subject, Supplier<BufferedImage> drawing) {
    static final int SIDE = 256;

    String caption() {
        return style.word() + " " + subject;
    }
}
