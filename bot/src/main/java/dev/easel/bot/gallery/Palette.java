package dev.easel.bot.gallery;

import dev.easel.engine.image.RgbImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * At most 256 colours for one picture, by median cut (Heckbert 1982) over colours of five bits a channel; each is the mean
 * of the pixels it stands for. Confined to one thread.
 */
final class Palette {
    private static final int MOST_COLOURS = 256;
    private static final int BITS = 5;
    private static final int BINS = 1 << (3 * BITS);

    private final int[] colours;
    /** The nearest colour to each of 2^18, once it has been asked for; else -1. */
    private final short[] nearest = new short[1 << 18];

    private Palette(int[] colours) {
        this.colours = colours;
        Arrays.fill(nearest, (short) -1);
    }

    static Palette of(RgbImage image) {
        long[][] sums = sums(image);
        List<Box> boxes = new ArrayList<>(List.of(Box.all(sums)));
        while (boxes.size() < MOST_COLOURS) {
            int widest = widest(boxes);
            if (boxes.get(widest).spread() == 0) {
                break;
            }
            boxes.addAll(boxes.remove(widest).halves());
        }
        return new Palette(boxes.stream().mapToInt(Box::mean).toArray());
    }

    /** Of each bin that a pixel falls in: red, green, blue, pixels. */
    private static long[][] sums(RgbImage image) {
        long[][] sums = new long[BINS][];
        byte[] rgb = image.rgb();
        for (int i = 0; i < rgb.length; i += 3) {
            int bin = 0;
            for (int band = 0; band < 3; band++) {
                bin = (bin << BITS) | ((rgb[i + band] & 0xff) >> (8 - BITS));
            }
            if (sums[bin] == null) {
                sums[bin] = new long[4];
            }
            for (int band = 0; band < 3; band++) {
                sums[bin][band] += rgb[i + band] & 0xff;
            }
            sums[bin][3]++;
        }
        return sums;
    }

    private static int widest(List<Box> boxes) {
        int widest = 0;
        for (int i = 1; i < boxes.size(); i++) {
            widest = boxes.get(i).spread() > boxes.get(widest).spread() ? i : widest;
        }
        return widest;
    }

    IndexColorModel colourModel() {
        return new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    /** 0xRRGGBB */
    int colour(int index) {
        return colours[index];
    }

    /** The index of the colour nearest to these levels, 0 to 255 each, as far as six bits of them tell. */
    int nearest(int red, int green, int blue) {
        int key = ((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2);
        if (nearest[key] < 0) {
            nearest[key] = (short) search(red, green, blue);
        }
        return nearest[key];
    }

    private int search(int red, int green, int blue) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            long distance = square(red - (colours[i] >> 16 & 0xff))
                    + square(green - (colours[i] >> 8 & 0xff))
                    + square(blue - (colours[i] & 0xff));
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static long square(long difference) {
        return difference * difference;
    }

    /**
     * Some bins.
     *
     * @param bins sums as above
     * @param band in which they differ most
     * @param spread how much, times the square root of their pixels; 0 for a single bin
     */
    private record Box(List<long[]> bins, int band, double spread) {
        static Box all(long[][] sums) {
            return of(Arrays.stream(sums).filter(sum -> sum != null).toList());
        }

        static Box of(List<long[]> bins) {
            int widest = 0;
            double range = 0;
            for (int band = 0; band < 3; band++) {
                int own = band;
                var levels = bins.stream().mapToDouble(sum -> level(sum, own)).summaryStatistics();
                if (levels.getMax() - levels.getMin() > range) {
                    range = levels.getMax() - levels.getMin();
                    widest = band;
                }
            }
            long pixels = bins.stream().mapToLong(sum -> sum[3]).sum();
            return new Box(bins, widest, bins.size() == 1 ? 0 : range * Math.sqrt((double) pixels));
        }

        private static double level(long[] sum, int band) {
            return (double) sum[band] / sum[3];
        }

        /** Of about as many pixels each; neither is empty. */
        List<Box> halves() {
            List<long[]> sorted = new ArrayList<>(bins);
            sorted.sort((a, b) -> Double.compare(level(a, band), level(b, band)));
            long half = sorted.stream().mapToLong(sum -> sum[3]).sum() / 2;
            int cut = 0;
            long before = 0;
            while (cut < sorted.size() - 1 && before + sorted.get(cut)[3] / 2 <= half) {
                before += sorted.get(cut)[3];
                cut++;
            }
            int place = Math.max(1, cut);
            return List.of(of(sorted.subList(0, place)), of(sorted.subList(place, sorted.size())));
        }

        int mean() {
            long pixels = bins.stream().mapToLong(sum -> sum[3]).sum();
            int colour = 0;
            for (int channel = 0; channel < 3; channel++) {
                int own = channel;
                long level = bins.stream().mapToLong(sum -> sum[own]).sum();
                colour = colour << 8 | (int) ((level + pixels / 2) / pixels);
            }
            return colour;
        }
    }
}
