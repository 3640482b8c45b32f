package dev.easel.engine.train;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.refine.RefinerLayout;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TrainingOps;
import java.util.ArrayList;
import java.util.List;

/** Tries the averaged refiner on held-out pairs. Confined to one thread. */
final class Validator {
    private static final int SAMPLES = 16;

    private final Ops bytes;
    private final TrainingOps ops;
    private final PairFile heldOut;
    private final RefinerLayout layout;

    /** @param bytes turns tensors into pictures */
    Validator(Ops bytes, TrainingOps ops, PairFile heldOut, RefinerLayout layout) {
        this.bytes = bytes;
        this.ops = ops;
        this.heldOut = heldOut;
        this.layout = layout;
    }

    TrainingListener.Validation validate(int step, List<Tensor> average) {
        List<Sample> samples = new ArrayList<>();
        double before = 0;
        double after = 0;
        for (int i = 0; i < heldOut.count(); i++) {
            RefinerPair pair = heldOut.pair(i);
            RgbImage refined = refined(pair.degraded(), average);
            before += PictureQuality.psnr(pair.degraded(), pair.target());
            after += PictureQuality.psnr(refined, pair.target());
            if (samples.size() < SAMPLES) {
                samples.add(new Sample(pair.degraded(), refined, pair.target()));
            }
        }
        return new TrainingListener.Validation(step, before / heldOut.count(), after / heldOut.count(), samples);
    }

    private RgbImage refined(RgbImage degraded, List<Tensor> average) {
        int width = degraded.width();
        int height = degraded.height();
        try (Tensor pixels = ops.fromFloats(Planes.of(degraded), 1, Planes.BANDS, height, width);
                Tensor refined = ops.refine(pixels, average, layout.outerBlocks(), layout.innerBlocks())) {
            return new RgbImage(width, height, bytes.toBytes(refined));
        }
    }
}
