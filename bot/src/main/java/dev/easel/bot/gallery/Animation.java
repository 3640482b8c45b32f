package dev.easel.bot.gallery;

import dev.easel.bot.FailureException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Pictures one after another, as a GIF that repeats for ever. */
public final class Animation {
    private static final int MOST_FRAMES = 60;
    private static final int LONGEST_SIDE = 1024;
    private static final int SHORTEST_SIDE = 16;
    private static final double SHRINK = 0.75;

    private Animation() {}

    /**
     * The largest animation under the limit, of at most sixty frames and 1024 pixels a side. Frames are brought to the
     * size of the last, which is always among them.
     *
     * @param frames at least one, such as the previews of a drawing and the drawing itself
     * @param each how long every frame is shown but the last; whole hundredths of a second
     * @param last how long the last is shown
     * @param limit in bytes
     * @throws FailureException where not even a tiny one fits
     */
    public static byte[] gif(List<RgbImage> frames, Duration each, Duration last, long limit) {
        List<RgbImage> shown = thinned(frames);
        RgbImage end = shown.get(shown.size() - 1);
        double longest = Math.max(end.width(), end.height());
        double scale = Math.min(1, LONGEST_SIDE / longest);
        while (scale * longest >= Math.min(longest, SHORTEST_SIDE)) {
            byte[] gif = GifEncoder.encode(sized(shown, size(end, scale)), each, last);
            if (gif.length <= limit) {
                return gif;
            }
            // About as small as it has to be: bytes go with the pixels.
            scale *= Math.min(SHRINK, Math.sqrt((double) limit / gif.length));
        }
        throw new FailureException("no animation of " + shown.size() + " frames fits into " + limit + " bytes");
    }

    /** Evenly, the last kept. */
    private static List<RgbImage> thinned(List<RgbImage> frames) {
        int count = Math.min(frames.size(), MOST_FRAMES);
        List<RgbImage> kept = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            kept.add(frames.get((int) ((long) i * frames.size() / count) - 1));
        }
        return kept;
    }

    private static ImageSize size(RgbImage image, double scale) {
        return new ImageSize(side(image.width(), scale), side(image.height(), scale));
    }

    private static int side(int pixels, double scale) {
        return (int) Math.max(1, Math.round(pixels * scale));
    }

    private static List<RgbImage> sized(List<RgbImage> frames, ImageSize size) {
        return frames.stream().map(frame -> Resampling.cropToFill(frame, size)).toList();
    }
}
