package dev.easel.bot.draft;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of a picture.
 *
 * @param width 1 or more
 * @param height 1 or more; neither side more than eight times the other
 */
public record AspectRatio(int width, int height) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}):([0-9]{1,9})");
    private static final int MOST = 8;

    public AspectRatio {
        if (width < 1 || height < 1 || width > MOST * (long) height || height > MOST * (long) width) {
            throw new RefusedInputException("an aspect ratio is two whole numbers from 1, the larger at most " + MOST
                    + " times the smaller, such as 16:9, not " + width + ":" + height);
        }
    }

    public static AspectRatio parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new RefusedInputException("an aspect ratio is two whole numbers such as 16:9, not '" + text + "'");
        }
        return new AspectRatio(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The size of this shape nearest to an area, its sides rounded to a multiple. */
    public ImageSize withAreaOf(ImageSize area, int multiple) {
        double pixels = (double) area.width() * area.height();
        double ratio = (double) width / height;
        return new ImageSize(
                rounded(Math.sqrt(pixels * ratio), multiple), rounded(Math.sqrt(pixels / ratio), multiple));
    }

    private static int rounded(double side, int multiple) {
        return (int) Math.max(multiple, Math.round(side / multiple) * multiple);
    }
}
