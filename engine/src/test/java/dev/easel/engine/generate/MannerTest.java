package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.sampling.SamplerType;
import dev.easel.engine.tensor.OpenTensors;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Through the front door, on a tiny model of random weights, in single precision. */
@Timeout(60)
class MannerTest {
    private static final Manner CHAOS = new Manner(0.8, 0, 0, false, 1, OptionalLong.empty());
    private static final Manner WEIRD = new Manner(0, 0.8, 5, false, 1, OptionalLong.empty());
    private static final Manner TILE = new Manner(0, 0, 0, true, 1, OptionalLong.empty());
    private static final Manner ALL = new Manner(0.5, 0.5, 9, true, 0.8, OptionalLong.of(3));

    /** Rows of one call and of another may differ in the last bits. */
    private static final double EQUAL = 45;

    private static ImageGenerator engine;

    @BeforeAll
    static void open(@TempDir Path folder) {
        engine = Models.engine(TinyCheckpoint.write(folder));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Draft draft() {
        return new Draft().size(64, 64).steps(6).seed(5);
    }

    private static List<RgbImage> images(Draft draft) {
        return engine.generate(draft.request(), ProgressListener.silent()).images();
    }

    private static RgbImage image(Draft draft) {
        return images(draft).get(0);
    }

    private static Manner sameNoise(long seed) {
        return new Manner(0, 0, 0, false, 1, OptionalLong.of(seed));
    }

    private static Manner stop(double share) {
        return new Manner(0, 0, 0, false, share, OptionalLong.empty());
    }

    @Test
    void everyPictureIsDrawnAgainFromItsOwnSeedAlone() {
        for (Manner manner : List.of(CHAOS, WEIRD, TILE, ALL)) {
            List<RgbImage> grid = images(draft().count(3).manner(manner));
            for (int i = 0; i < grid.size(); i++) {
                assertThat(Pictures.psnr(grid.get(i), image(draft().seed(5 + i).manner(manner))))
                        .as("picture %d of %s", i, manner)
                        .isGreaterThan(EQUAL);
            }
        }
    }

    @Test
    void ancestralPicturesOfOneNoiseAreDrawnAgainAndDiffer() {
        Draft ancestral = draft().sampler(SamplerType.EULER_ANCESTRAL).manner(sameNoise(3));
        List<RgbImage> grid = images(ancestral.count(2));
        assertThat(Pictures.psnr(grid.get(0), grid.get(1))).isLessThan(EQUAL);
        assertThat(Pictures.psnr(grid.get(1), image(ancestral.count(1).seed(6))))
                .isGreaterThan(EQUAL);
    }

    @Test
    void picturesOfOneNoiseAreEqualUntilChaosTellsThemApart() {
        Draft one = draft().sampler(SamplerType.DDIM).count(2);
        List<RgbImage> equal = images(one.manner(sameNoise(3)));
        assertThat(Pictures.psnr(equal.get(0), equal.get(1))).isGreaterThan(EQUAL);
        List<RgbImage> chaotic = images(one.manner(new Manner(1, 0, 0, false, 1, OptionalLong.of(3))));
        assertThat(Pictures.psnr(chaotic.get(0), chaotic.get(1))).isLessThan(EQUAL);
    }

    @Test
    void noiseOfItsOwnSeedIsThePictureItself() {
        Draft ancestral = draft().sampler(SamplerType.EULER_ANCESTRAL);
        assertThat(image(ancestral.manner(sameNoise(5)))).isEqualTo(image(ancestral.manner(Manner.PLAIN)));
    }

    @Test
    void eachMannerChangesThePicture() {
        RgbImage plain = image(draft());
        for (Manner manner : List.of(CHAOS, WEIRD, TILE, stop(0.5), sameNoise(77))) {
            assertThat(image(draft().manner(manner))).as(manner.toString()).isNotEqualTo(plain);
        }
    }

    @Test
    void weirdGoesAnotherWayFromAnotherSeed() {
        Manner other = new Manner(0, 0.8, 6, false, 1, OptionalLong.empty());
        assertThat(image(draft().manner(WEIRD))).isNotEqualTo(image(draft().manner(other)));
    }

    @Test
    void stoppingAfterTheOnlyStepChangesNothing() {
        assertThat(image(draft().steps(1).manner(stop(0.1)))).isEqualTo(image(draft().steps(1)));
    }

    @Test
    void everySamplerStopsEarly() {
        for (SamplerType type : SamplerType.values()) {
            Draft stopped = draft().sampler(type).manner(stop(0.5));
            int[] steps = new int[2];
            engine.generate(stopped.request(), progress -> steps[0] = progress.total());
            engine.generate(draft().sampler(type).request(), progress -> steps[1] = progress.total());
            assertThat(steps[0]).as(type.id()).isEqualTo(Math.round(0.5f * steps[1]));
            assertThat(Pictures.contrast(image(stopped))).as(type.id()).isGreaterThan(1);
        }
    }

    @Test
    void everyMannerWorksFromAPictureAndAMask() {
        long held = OpenTensors.count();
        InitialImage start = new InitialImage(Pictures.disc(64), 1, Optional.of(Pictures.rightHalf(64)));
        Inpainted.check(image(draft().from(start).manner(ALL)), start);
        assertThat(image(draft().from(new InitialImage(Pictures.disc(64), 0.5, Optional.empty()))
                        .manner(ALL)))
                .isNotEqualTo(start.image());
        assertThat(OpenTensors.count()).isEqualTo(held);
    }

    @Test
    void joinedAndPlainPicturesCanBeUnderWayAtOnce() {
        Generation joined = engine.submit(draft().manner(TILE).request(), ProgressListener.silent());
        Generation plain = engine.submit(draft().request(), ProgressListener.silent());
        assertThat(Pictures.psnr(plain.result().join().images().get(0), image(draft())))
                .isGreaterThan(EQUAL);
        assertThat(Pictures.psnr(joined.result().join().images().get(0), image(draft().manner(TILE))))
                .isGreaterThan(EQUAL);
    }

    @Test
    void valuesOutOfRangeAreRefusedByNumber() {
        assertRefused(() -> new Manner(1.5, 0, 0, false, 1, OptionalLong.empty()), "chaos is 0 to 1, not 1.5");
        assertRefused(() -> new Manner(0, Double.NaN, 0, false, 1, OptionalLong.empty()), "weird is 0 to 1, not NaN");
        assertRefused(() -> new Manner(0, 0, -1, false, 1, OptionalLong.empty()), "not -1");
        assertRefused(() -> stop(0.05), "stop is 0.1 to 1, not 0.05");
        assertRefused(() -> sameNoise(1L << 32), "not 4294967296");
    }

    private static void assertRefused(Runnable manner, String message) {
        assertThatThrownBy(manner::run)
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining(message);
    }
}
