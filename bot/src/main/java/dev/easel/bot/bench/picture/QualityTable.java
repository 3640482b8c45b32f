package dev.easel.bot.bench.picture;

import dev.easel.engine.image.RgbImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was measured, and the means. Confined to one thread. */
final class QualityTable {
    private final List<String> ways;
    private final boolean each;
    private final List<String> lines = new ArrayList<>();
    private final double[] psnr;
    private final double[] ssim;
    private final int[] darkestWhite;
    private int pictures;

    /** @param each whether each picture has lines of its own */
    QualityTable(List<String> ways, boolean each) {
        this.ways = ways;
        this.each = each;
        psnr = new double[ways.size()];
        ssim = new double[ways.size()];
        darkestWhite = new int[ways.size()];
        Arrays.fill(darkestWhite, Whites.NONE);
        lines.add(
                String.format(Locale.ROOT, "%-24s  %-26s %8s %8s %12s", "picture", "way", "PSNR dB", "SSIM", "white"));
    }

    void add(String name, Sample sample, List<RgbImage> enlarged) {
        pictures++;
        Whites whites = Whites.of(sample.whole());
        for (int i = 0; i < ways.size(); i++) {
            double ratio = Likeness.psnr(sample.whole(), enlarged.get(i));
            double similarity = Likeness.ssim(sample.whole(), enlarged.get(i));
            int darkest = whites.darkestIn(enlarged.get(i));
            psnr[i] += ratio;
            ssim[i] += similarity;
            darkestWhite[i] = Math.min(darkestWhite[i], darkest);
            if (each) {
                lines.add(line(name, ways.get(i), ratio, similarity, darkest));
            }
        }
    }

    /** Of each picture where wanted, and the means. */
    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        String name = "mean of " + pictures;
        for (int i = 0; i < ways.size(); i++) {
            all.add(line(name, ways.get(i), psnr[i] / pictures, ssim[i] / pictures, darkestWhite[i]));
        }
        return all;
    }

    private static String line(String name, String way, double psnr, double ssim, int white) {
        return String.format(
                Locale.ROOT,
                "%-24s  %-26s %8.2f %8.4f %12s",
                name,
                way,
                psnr,
                ssim,
                white == Whites.NONE ? "none" : String.valueOf(white));
    }
}
