package dev.easel.upscaler;

import dev.easel.engine.image.ImageSize;
import java.util.ArrayList;
import java.util.List;

/**
 * The sizes on the way to the one that is wanted. A network knows one factor: what goes beyond it passes more than once,
 * and before the last pass is brought to the size from which that pass ends exactly at the target, as networks draw best
 * from what is crisp; what falls short of the factor is enlarged by all of it and made smaller again.
 */
final class Stages {
    private Stages() {}

    /** What the picture measures after each pass, the target last. */
    static List<ImageSize> between(ImageSize start, ImageSize target, int factor) {
        List<ImageSize> stages = new ArrayList<>();
        ImageSize size = start;
        while (size.width() * (long) factor < target.width() || size.height() * (long) factor < target.height()) {
            size = new ImageSize(
                    next(size.width(), target.width(), factor), next(size.height(), target.height(), factor));
            stages.add(size);
        }
        stages.add(target);
        return stages;
    }

    private static int next(int side, int target, int factor) {
        int before = (target + factor - 1) / factor;
        return (int) Math.max(side, Math.min((long) side * factor, before));
    }
}
