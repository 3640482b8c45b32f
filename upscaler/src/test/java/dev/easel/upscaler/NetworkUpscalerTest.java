package dev.easel.upscaler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.InferenceException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkUpscalerTest {
    @ParameterizedTest
    @CsvSource({"4,1", "2,2", "2,4", "3,1"})
    void tilesMakeThePictureThatTheWholeMakes(int factor, int multiple) {
        RgbImage image = TestPictures.waves(150, 101);
        ImageSize size = new ImageSize(150 * factor, 101 * factor);

        RgbImage whole = upscaler(new BlurringNetwork(factor, multiple), 400).upscale(image, size, done -> {});
        BlurringNetwork network = new BlurringNetwork(factor, multiple);
        RgbImage tiled = upscaler(network, 40).upscale(image, size, done -> {});

        assertThat(network.tiles).hasSizeGreaterThan(12);
        assertThat(TestPictures.farthest(whole, tiled)).isLessThan(2);
    }

    @Test
    void noTileIsLargerThanItsSideAndWhatItHasToSee() {
        BlurringNetwork network = new BlurringNetwork(4, 1);

        upscaler(network, 40).upscale(TestPictures.waves(150, 101), 4, done -> {});

        int most = 40 + 2 * (network.reach() + BackProjection.REACH);
        assertThat(network.tiles).allMatch(tile -> tile[0] <= most && tile[1] <= most);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 255, 77})
    void anEvenPictureKeepsItsColourThoughTheNetworkDarkens(int value) {
        RgbImage large =
                upscaler(new BlurringNetwork(4, 1), 40).upscale(TestPictures.even(60, 30, value), 4, done -> {});

        assertThat(large).isEqualTo(TestPictures.even(240, 120, value));
    }

    @Test
    void madeSmallerAgainItIsThePictureItCameFrom() {
        RgbImage image = TestPictures.waves(64, 48);

        RgbImage large = upscaler(new BlurringNetwork(4, 1), 256).upscale(image, 4, done -> {});
        RgbImage small = Scaling.scale(large, Window.whole(256, 192), new ImageSize(64, 48), ScalingFilter.CATMULL_ROM);

        assertThat(TestPictures.farthest(image, small)).isLessThan(3);
    }

    @ParameterizedTest
    @CsvSource({"1,1,4,4", "1,1,2,2", "5,3,37,19", "5,3,5,4", "7,9,56,72", "64,64,100,100", "3,200,13,801", "2,2,40,40"
    })
    void everyLargerSizeIsMetExactly(int width, int height, int newWidth, int newHeight) {
        RgbImage large = upscaler(new BlurringNetwork(4, 2), 32)
                .upscale(TestPictures.even(width, height, 200), new ImageSize(newWidth, newHeight), done -> {});

        assertThat(large).isEqualTo(TestPictures.even(newWidth, newHeight, 200));
    }

    @Test
    void whatGrowsEightTimesPassesTwiceAndEndsAtTheFactor() {
        assertThat(Stages.between(new ImageSize(64, 32), new ImageSize(512, 256), 4))
                .containsExactly(new ImageSize(128, 64), new ImageSize(512, 256));
        assertThat(Stages.between(new ImageSize(64, 32), new ImageSize(128, 64), 4))
                .containsExactly(new ImageSize(128, 64));
        assertThat(Stages.between(new ImageSize(64, 64), new ImageSize(64, 300), 4))
                .containsExactly(new ImageSize(64, 75), new ImageSize(64, 300));
        assertThat(Stages.between(new ImageSize(10, 10), new ImageSize(1000, 1000), 2))
                .containsExactly(
                        new ImageSize(20, 20),
                        new ImageSize(40, 40),
                        new ImageSize(80, 80),
                        new ImageSize(160, 160),
                        new ImageSize(320, 320),
                        new ImageSize(500, 500),
                        new ImageSize(1000, 1000));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void progressOnlyGrowsAndEndsAtOne(int factor) {
        List<Double> told = new ArrayList<>();

        upscaler(new BlurringNetwork(4, 1), 32).upscale(TestPictures.noise(70, 40), factor, told::add);

        assertThat(told).hasSizeGreaterThan(3).isSorted().doesNotHaveDuplicates();
        assertThat(told.get(0)).isPositive();
        assertThat(told.get(told.size() - 1)).isEqualTo(1);
    }

    @Test
    void anInterruptedThreadEndsAtTheNextTile() {
        BlurringNetwork network = new BlurringNetwork(4, 1);

        assertThatThrownBy(() -> upscaler(network, 32)
                        .upscale(
                                TestPictures.noise(90, 90),
                                4,
                                done -> Thread.currentThread().interrupt()))
                .isInstanceOf(InferenceException.class)
                .hasMessageContaining("interrupted");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(network.tiles).hasSize(1);
    }

    @Test
    void whatProgressThrowsEndsItAtThatTile() {
        BlurringNetwork network = new BlurringNetwork(4, 1);
        NetworkUpscaler upscaler = upscaler(network, 32);

        assertThatThrownBy(() -> upscaler.upscale(TestPictures.noise(90, 90), 4, done -> {
                    throw new CancellationException("no longer wanted");
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(network.tiles).hasSize(1);
        assertThat(upscaler.upscale(TestPictures.even(8, 8, 9), 2, done -> {})).isEqualTo(TestPictures.even(16, 16, 9));
    }

    @Test
    void whoeverIsInterruptedWhileAnotherPictureIsEnlargedNoLongerWaits() {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        NetworkUpscaler upscaler = upscaler(new BlurringNetwork(2, 1), 32);
        CompletableFuture<RgbImage> first =
                CompletableFuture.supplyAsync(() -> upscaler.upscale(TestPictures.even(8, 8, 9), 2, done -> {
                    busy.countDown();
                    await(enough);
                }));
        await(busy);

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> upscaler.upscale(TestPictures.even(8, 8, 9), 2, done -> {}))
                .isInstanceOf(InferenceException.class);

        assertThat(Thread.interrupted()).isTrue();
        enough.countDown();
        assertThat(first.join()).isEqualTo(TestPictures.even(16, 16, 9));
    }

    @Test
    void sizesThatAreNotLargerAreRefused() {
        NetworkUpscaler upscaler = upscaler(new BlurringNetwork(4, 1), 32);

        for (ImageSize size : List.of(new ImageSize(20, 10), new ImageSize(19, 40), new ImageSize(40, 9))) {
            assertThatThrownBy(() -> upscaler.upscale(TestPictures.even(20, 10, 1), size, done -> {}))
                    .isInstanceOf(RefusedRequestException.class)
                    .hasMessage("a picture of 20x10 pixels does not grow to " + size);
        }
    }

    @Test
    void picturesThatWouldGrowTooLargeAreRefusedByTheirSize() {
        NetworkUpscaler upscaler = upscaler(new BlurringNetwork(4, 1), 32);

        assertThatThrownBy(() -> upscaler.upscale(TestPictures.even(4100, 2, 1), 4, done -> {}))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("16400x8");
        assertThatThrownBy(() -> upscaler.upscale(TestPictures.even(20, 10, 1), new ImageSize(16384, 4097), done -> {}))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("16384x4097", "all of it at most 67108864");
        assertThatThrownBy(() -> upscaler.upscale(TestPictures.even(20, 10, 1), 3, done -> {}))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("enlarged 3 times; the factors are 2, 4, 8");
    }

    @Test
    void aNetworkThatDoesNotEnlargeIsRefused() {
        assertThatThrownBy(() -> upscaler(new BlurringNetwork(1, 1), 32))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("factor 1");
    }

    @Test
    void theNetworkIsFreedWithTheUpscaler() {
        AtomicInteger freed = new AtomicInteger();

        new NetworkUpscaler(new BlurringNetwork(4, 1), freed::incrementAndGet, Tiling.USUAL).close();

        assertThat(freed).hasValue(1);
    }

    private static NetworkUpscaler upscaler(TileNetwork network, int side) {
        return new NetworkUpscaler(network, () -> {}, new Tiling(side, true));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
