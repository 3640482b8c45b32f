package dev.easel.engine.train;

import dev.easel.engine.EngineException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** What a refiner makes of the reconstructions of pictures that no training saw. */
public final class RefinerEvaluation {
    private RefinerEvaluation() {}

    /**
     * What came out.
     *
     * @param pictures how many were tried
     * @param psnrBefore of the autoencoder's reconstructions, mean over the pictures, in decibels
     * @param psnrAfter of the refined ones
     * @param better how many of the pictures are nearer to the truth once refined
     * @param distanceBefore Fréchet distance of the reconstructions from the pictures, by the features named
     * @param distanceAfter of the refined ones
     * @param samples all of them, in order
     */
    public record Result(
            int pictures,
            double psnrBefore,
            double psnrAfter,
            int better,
            double distanceBefore,
            double distanceAfter,
            List<Sample> samples) {
        public Result {
            samples = List.copyOf(samples);
        }
    }

    /**
     * Tries a refiner on the source's first pictures.
     *
     * @param model whose autoencoder is used
     * @param refiner a folder with config.json and weights
     * @param features what the Fréchet distance compares
     * @param pictures 2 or more
     * @param done told how many are, after each
     * @throws EngineException where one of them cannot be used
     */
    public static Result evaluate(
            Path model, Path refiner, PictureFeatures features, PictureSource source, int pictures, IntConsumer done) {
        if (pictures < 2 || pictures > TrainingOptions.MOST_PAIRS) {
            throw new RefusedRequestException("pictures is 2 to " + TrainingOptions.MOST_PAIRS + ", not " + pictures);
        }
        List<Sample> samples = new ArrayList<>();
        try (Reconstruction reconstruction = Reconstruction.open(model);
                Refinement refinement = Refinement.open(refiner)) {
            for (int i = 0; i < pictures; i++) {
                RgbImage target = source.picture(i).image();
                RgbImage degraded = reconstruction.of(target);
                samples.add(new Sample(degraded, refinement.of(degraded), target));
                done.accept(i + 1);
            }
        }
        return result(samples, features);
    }

    private static Result result(List<Sample> samples, PictureFeatures features) {
        double before = 0;
        double after = 0;
        int better = 0;
        for (Sample sample : samples) {
            double of = PictureQuality.psnr(sample.degraded(), sample.target());
            double then = PictureQuality.psnr(sample.refined(), sample.target());
            before += of / samples.size();
            after += then / samples.size();
            better += then > of ? 1 : 0;
        }
        double[][] truth = rows(samples, Sample::target, features);
        return new Result(
                samples.size(),
                before,
                after,
                better,
                FrechetDistance.between(truth, rows(samples, Sample::degraded, features)),
                FrechetDistance.between(truth, rows(samples, Sample::refined, features)),
                samples);
    }

    private static double[][] rows(List<Sample> samples, Function<Sample, RgbImage> which, PictureFeatures features) {
        return samples.stream().map(which).map(features::of).toArray(double[][]::new);
    }
}
