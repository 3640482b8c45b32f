package dev.easel.engine.train;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.tensor.TrainingOps;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Cuts batches out of pairs; batch i comes from the seed and i alone. */
final class Crops {
    private final PairFile pairs;
    private final TrainingOptions options;

    Crops(PairFile pairs, TrainingOptions options) {
        this.pairs = pairs;
        this.options = options;
    }

    /** @param noise standard deviation of what is added to all that the discriminator is shown */
    TrainingOps.Batch batch(TrainingOps ops, int step, double noise) {
        SplittableRandom random = new SplittableRandom(Arrays.hashCode(new long[] {options.seed(), step}));
        int side = Math.min(
                options.crop(), Math.min(pairs.size().width(), pairs.size().height()));
        int each = Planes.BANDS * side * side;
        float[] degraded = new float[options.batch() * each];
        float[] target = new float[options.batch() * each];
        for (int i = 0; i < options.batch(); i++) {
            RefinerPair pair = pairs.pair(random.nextInt(pairs.count()));
            Cut cut = new Cut(
                    random.nextInt(pairs.size().width() - side + 1),
                    random.nextInt(pairs.size().height() - side + 1),
                    side,
                    random.nextBoolean());
            cut.copy(pair.degraded(), degraded, i * each);
            cut.copy(pair.target(), target, i * each);
        }
        float[] disturbance = new float[options.batch() * DiscriminatorLayout.SHOWN * side * side];
        for (int i = 0; noise > 0 && i < disturbance.length; i++) {
            disturbance[i] = (float) (noise * random.nextGaussian());
        }
        long[] shape = {options.batch(), Planes.BANDS, side, side};
        return new TrainingOps.Batch(
                ops.fromFloats(degraded, shape),
                ops.fromFloats(target, shape),
                ops.fromFloats(disturbance, options.batch(), DiscriminatorLayout.SHOWN, side, side));
    }

    private record Cut(int left, int top, int side, boolean mirrored) {
        void copy(RgbImage image, float[] planes, int offset) {
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    int column = left + (mirrored ? side - 1 - x : x);
                    int from = Planes.BANDS * ((top + y) * image.width() + column);
                    for (int band = 0; band < Planes.BANDS; band++) {
                        planes[offset + (band * side + y) * side + x] = Planes.value(image.rgb()[from + band]);
                    }
                }
            }
        }
    }
}
