package dev.easel.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairFileTest {
    private static final Path MODEL = Path.of("..", "config", "models", "easel-mini");

    @TempDir
    private Path folder;

    private final List<Long> asked = new ArrayList<>();

    @Test
    void pairsComeBackAsTheyWere() {
        PairFile file = fill(5, 1);

        assertThat(file.count()).isEqualTo(5);
        for (int i = 0; i < 5; i++) {
            assertThat(file.pair(i)).isEqualTo(ToyPictures.pair(i));
        }
    }

    @Test
    void unfinishedFileIsGoneOnWith() {
        assertThatThrownBy(() -> PairFile.fill(file(), plan(5, 1), this::pair, made -> {
                    if (made == 3) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        asked.clear();

        PairFile file = fill(5, 1);

        assertThat(asked).containsExactly(3L, 4L);
        assertThat(file.pair(4)).isEqualTo(ToyPictures.pair(4));
    }

    @Test
    void fileOfOtherPairsIsBegunAnew() {
        fill(3, 1);
        asked.clear();

        fill(3, 2);

        assertThat(asked).containsExactly(0L, 1L, 2L);
    }

    @Test
    void pairsThatDoNotFitOneFileAreRefused() {
        assertThatThrownBy(() -> new PairFile.Plan(new ImageSize(512, 512), 5000, 1))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("5000 pairs of 512x512");
    }

    @Test
    void degradedPairsAreTheSameForTheSameSeed() {
        PictureSource source = new OnePicture();
        RefinerPair first;
        try (PairMaker maker = PairMaker.open(MODEL, source, 3)) {
            first = maker.pair(1);
            assertThat(first.degraded()).isNotEqualTo(first.target());
            assertThat(PictureQuality.psnr(first.degraded(), first.target())).isGreaterThan(12);
            assertThat(maker.size()).isEqualTo(new ImageSize(128, 128));
        }
        try (PairMaker maker = PairMaker.open(MODEL, source, 3)) {
            maker.pair(0);
            assertThat(maker.pair(1)).isEqualTo(first);
        }
    }

    @Test
    void someDegradedPicturesGoThroughTheSampler() {
        try (PairMaker maker = PairMaker.open(MODEL, new OnePicture(), 3);
                Reconstruction reconstruction = Reconstruction.open(MODEL)) {
            RgbImage target = new OnePicture().picture(0).image();
            RgbImage byAutoencoder = reconstruction.of(target);
            long alone = LongStream.range(0, 8)
                    .filter(i -> maker.pair(i).degraded().equals(byAutoencoder))
                    .count();

            assertThat(alone).isBetween(3L, 7L);
        }
    }

    private PairFile fill(int count, long key) {
        return PairFile.fill(file(), plan(count, key), this::pair, made -> {});
    }

    private Path file() {
        return folder.resolve("some.pairs");
    }

    private static PairFile.Plan plan(int count, long key) {
        return new PairFile.Plan(ToyPictures.SIZE, count, key);
    }

    private RefinerPair pair(long number) {
        asked.add(number);
        return ToyPictures.pair(number);
    }

    /** Always the same disc. */
    private static final class OnePicture implements PictureSource {
        @Override
        public long key() {
            return 1;
        }

        @Override
        public CaptionedPicture picture(long number) {
            byte[] rgb = new byte[3 * 128 * 128];
            for (int i = 0; i < rgb.length; i++) {
                int x = i / 3 % 128 - 64;
                int y = i / 3 / 128 - 64;
                rgb[i] = (byte) (x * x + y * y < 2500 ? 60 + 60 * (i % 3) : 255);
            }
            return new CaptionedPicture(new RgbImage(128, 128, rgb), "flat full moon");
        }
    }
}
