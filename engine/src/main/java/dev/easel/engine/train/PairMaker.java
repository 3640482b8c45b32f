package dev.easel.engine.train;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.generate.DiffusionImageGenerator;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.ImageGenerator;
import dev.easel.engine.generate.InitialImage;
import dev.easel.engine.generate.Manner;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.generate.ProgressListener;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Degrades pictures as the model would: most by its autoencoder alone, some by a little noise and its last sampling steps
 * besides. Pair i is the same for the same source, model and seed. Confined to one thread.
 */
public final class PairMaker implements AutoCloseable {
    private static final EngineOptions PLAIN = new EngineOptions("cpu", Precision.FLOAT32, false);

    /** One pair in so many goes through the sampler. */
    private static final int SAMPLED_ONE_IN = 4;

    /** How many of the last steps such a pair goes through. */
    private static final int FEWEST_STEPS = 1;

    private static final int MOST_STEPS = 4;

    /** To be raised where pictures are degraded in another way. */
    private static final int DEGRADATION = 1;

    private final PictureSource source;
    private final long seed;
    private final Reconstruction reconstruction;
    private final ImageGenerator generator;

    private PairMaker(PictureSource source, long seed, Reconstruction reconstruction, ImageGenerator generator) {
        this.source = source;
        this.seed = seed;
        this.reconstruction = reconstruction;
        this.generator = generator;
    }

    /** @throws ModelLoadException naming what is wrong with the model */
    public static PairMaker open(Path model, PictureSource source, long seed) {
        ImageGenerator generator = DiffusionImageGenerator.open(model, PLAIN);
        try {
            return new PairMaker(source, seed, Reconstruction.open(model), generator);
        } catch (RuntimeException e) {
            generator.close();
            throw e;
        }
    }

    /** Of each picture: the model's usual. */
    public ImageSize size() {
        return generator.model().size();
    }

    /** What the pairs depend on, but for the model. */
    public long key() {
        return Objects.hash(DEGRADATION, source.key(), seed);
    }

    /** @param number at least 0 */
    public RefinerPair pair(long number) {
        CaptionedPicture picture = source.picture(number);
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
        boolean sampled = random.nextInt(SAMPLED_ONE_IN) == 0;
        RgbImage degraded = sampled ? sampled(picture, random) : reconstruction.of(picture.image());
        return new RefinerPair(degraded, picture.image());
    }

    private RgbImage sampled(CaptionedPicture picture, SplittableRandom random) {
        int steps = generator.model().steps();
        double share = (random.nextInt(FEWEST_STEPS, MOST_STEPS + 1) + 0.5) / steps;
        InitialImage start = new InitialImage(picture.image(), Math.min(1, share), Optional.empty());
        GenerationRequest request = new GenerationRequest(
                picture.caption(),
                "",
                new ImageSize(picture.image().width(), picture.image().height()),
                steps,
                generator.model().guidanceScale(),
                generator.model().guidanceRescale(),
                Optional.empty(),
                random.nextLong(1L << 32),
                1,
                0,
                Optional.of(start),
                List.of(),
                Optional.empty(),
                Manner.PLAIN);
        return generator.generate(request, ProgressListener.silent()).images().get(0);
    }

    @Override
    public void close() {
        reconstruction.close();
        generator.close();
    }
}
