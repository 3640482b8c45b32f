package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.Mask;
import dev.easel.engine.sampling.SamplerType;
import dev.easel.engine.tensor.OpenTensors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The front door, with threads as in earnest, on a tiny model of random weights. */
@Timeout(60)
class DiffusionImageGeneratorTest {
    private static Path checkpoint;
    private static ImageGenerator engine;
    private static long held;

    @BeforeAll
    static void open(@TempDir Path folder) {
        checkpoint = TinyCheckpoint.write(folder);
        engine = Models.engine(checkpoint);
        held = OpenTensors.count();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Draft draft() {
        return new Draft().size(64, 64);
    }

    private static GeneratedImages generate(Draft draft) {
        return engine.generate(draft.request(), ProgressListener.silent());
    }

    private static void assertRefused(Draft draft, String message) {
        assertThatThrownBy(() -> generate(draft))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining(message);
        assertThat(generate(draft()).images()).as("the next request").hasSize(1);
        assertThat(OpenTensors.count()).isEqualTo(held);
    }

    @ParameterizedTest
    @EnumSource(SamplerType.class)
    void everySamplerDrawsAPicture(SamplerType type) {
        GeneratedImages images = generate(draft().sampler(type).steps(3).count(2));
        assertThat(images.images()).hasSize(2).allMatch(image -> Pictures.contrast(image) > 1);
        assertThat(OpenTensors.count()).isEqualTo(held);
    }

    @Test
    void aSizeThatIsNoMultipleIsRefusedAtOnce() {
        assertThatThrownBy(() -> engine.submit(draft().size(60, 64).request(), ProgressListener.silent()))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("60x64")
                .hasMessageContaining("multiples of 8");
    }

    @Test
    void aClipSkipThatLeavesNoLayerIsRefused() {
        assertRefused(draft().clipSkip(3), "clip skip 3");
    }

    @Test
    void aSamplerThatDoesNotComeInKarrasIsRefused() {
        assertRefused(draft().karras(SamplerType.DDIM), "ddim-karras");
    }

    @Test
    void moreStepsThanTheSamplerHasAreRefused() {
        assertRefused(draft().sampler(SamplerType.LCM).steps(60), "at most the 50 it was distilled on, not 60");
    }

    @Test
    void aPromptOfManyWindowsIsRefusedWithWhatFits() {
        assertRefused(draft().prompt("a ".repeat(5000)), "8, about 112 tokens, is the most");
        assertRefused(draft().negativePrompt("a ".repeat(5000)), "the negative prompt fills");
    }

    @Test
    void theLongestPromptThatFitsIsDrawn() {
        assertThat(generate(draft().prompt("a ".repeat(112))).images()).hasSize(1);
        assertRefused(draft().prompt("a ".repeat(113)), "fills 9 windows of 14 tokens");
    }

    @Test
    void noStrengthReturnsThePictureItself() {
        InitialImage initial = new InitialImage(Pictures.disc(64), 0, Optional.empty());
        assertThat(generate(draft().from(initial).count(2)).images()).containsExactly(initial.image(), initial.image());
    }

    @Test
    void aMaskOfAnotherSizeIsRefused() {
        Mask mask = Pictures.rightHalf(32);
        assertThatThrownBy(() -> new InitialImage(Pictures.disc(64), 0.5, Optional.of(mask)))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("32x32");
    }

    @Test
    void inpaintingKeepsTheseAndRepaintsThosePixels() {
        InitialImage initial = new InitialImage(Pictures.disc(64), 1, Optional.of(Pictures.rightHalf(64)));
        Inpainted.check(generate(draft().from(initial)).images().get(0), initial);
        assertThat(OpenTensors.count()).isEqualTo(held);
    }

    @Test
    void manyThreadsMaySubmitAtOnce() {
        List<CompletableFuture<GeneratedImages>> all = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> engine.submit(draft().seed(i % 6).steps(2).request(), ProgressListener.silent()))
                .map(Generation::result)
                .toList();
        List<GeneratedImages> images = all.stream().map(CompletableFuture::join).toList();
        for (int i = 0; i < images.size(); i++) {
            assertThat(Pictures.psnr(
                            images.get(i).images().get(0),
                            images.get(i % 6).images().get(0)))
                    .as("two pictures of seed %d", i % 6)
                    .isGreaterThan(60);
        }
        assertThat(OpenTensors.count()).isEqualTo(held);
    }

    @Test
    void aListenerThatThrowsHarmsNobody() {
        GeneratedImages images = engine.generate(draft().request(), progress -> {
            throw new IllegalStateException("as was to be shown");
        });
        assertThat(images.images()).hasSize(1);
        assertThat(generate(draft()).images()).hasSize(1);
    }

    @Test
    void aListenerThatHangsHoldsUpNobodyAndHearsOfTheLastStep() throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch last = new CountDownLatch(1);
        List<Integer> steps = Collections.synchronizedList(new ArrayList<>());
        Generation hanging = engine.submit(draft().steps(6).request(), progress -> {
            awaitQuietly(released);
            steps.add(progress.step());
            if (progress.step() == progress.total()) {
                last.countDown();
            }
        });
        assertThat(hanging.result().join().images()).hasSize(1);
        CountDownLatch others = new CountDownLatch(1);
        engine.generate(draft().request(), progress -> others.countDown());
        assertThat(others.await(30, TimeUnit.SECONDS))
                .as("another listener is told meanwhile")
                .isTrue();
        released.countDown();
        assertThat(last.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(steps).isSorted();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatFollowsAResultMayWaitForTheEngine() {
        CompletableFuture<GeneratedImages> second = engine.submit(draft().request(), ProgressListener.silent())
                .result()
                .thenApply(first -> generate(draft().seed(2)));
        assertThat(second.join().images()).hasSize(1);
    }

    @Test
    void cancellingIsToldApartFromFailing() {
        Generation generation = engine.submit(draft().steps(400).request(), ProgressListener.silent());
        generation.cancel();
        assertThatThrownBy(() -> generation.result().join()).isInstanceOf(CancellationException.class);
        assertThat(generate(draft()).images()).hasSize(1);
        assertThat(OpenTensors.count()).isEqualTo(held);
    }

    @Test
    void closingCompletesAllResultsAndLetsNothingIn() {
        ImageGenerator own = Models.engine(checkpoint);
        List<Generation> all = IntStream.range(0, 5)
                .mapToObj(i -> own.submit(draft().steps(400).seed(i).request(), ProgressListener.silent()))
                .toList();
        own.close();
        own.close();
        assertThat(all)
                .allSatisfy(generation ->
                        assertThatThrownBy(() -> generation.result().join()).isInstanceOf(CancellationException.class));
        assertThatThrownBy(() -> own.submit(draft().request(), ProgressListener.silent()))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("closed");
        assertThat(OpenTensors.count()).isEqualTo(held);
    }

    @Test
    void aTokenizerOfAnotherModelIsRefusedAtLoading(@TempDir Path folder) {
        TinyCheckpoint.write(folder, unet -> {}, text -> text.put("vocab_size", 500));
        assertThatThrownBy(() -> Models.engine(folder))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("token id 512")
                .hasMessageStartingWith(folder.resolve("text_encoder") + ": ")
                .hasMessageContaining("vocabulary of 500")
                .hasMessageEndingWith("the model's own tokenizer folder belongs beside it");
        assertThat(OpenTensors.count()).as("nothing of it stays in memory").isEqualTo(held);
    }

    @Test
    void aNetworkThatSeesTheMaskInpaintsToo(@TempDir Path folder) {
        TinyCheckpoint.write(folder, unet -> unet.put("in_channels", 9), text -> {});
        InitialImage initial = new InitialImage(Pictures.disc(64), 1, Optional.of(Pictures.rightHalf(64)));
        long before = OpenTensors.count();
        try (ImageGenerator own = Models.engine(folder)) {
            long loaded = OpenTensors.count();
            ProgressListener silent = ProgressListener.silent();
            Inpainted.check(
                    own.generate(draft().from(initial).request(), silent)
                            .images()
                            .get(0),
                    initial);
            assertThat(own.generate(draft().count(2).request(), silent).images())
                    .as("without a picture")
                    .hasSize(2);
            assertThat(OpenTensors.count()).isEqualTo(loaded);
        }
        assertThat(OpenTensors.count()).isEqualTo(before);
    }

    @Test
    void aNetworkWithGuidanceBuiltInDrawsOneRowAPictureAndHeedsTheScale(@TempDir Path folder) {
        TinyCheckpoint.write(folder, unet -> unet.put("time_cond_proj_dim", 32), text -> {});
        try (BatcherRig rig = new BatcherRig(Models.load(folder), 8)) {
            Job weak = rig.submit(draft().guidance(2).sampler(SamplerType.LCM));
            Job strong = rig.submit(draft().guidance(8).sampler(SamplerType.LCM));
            rig.finish(weak, strong);
            assertThat(rig.calls).containsOnly(2);
            assertThat(Pictures.meanSquare(
                            weak.result().join().images().get(0),
                            strong.result().join().images().get(0)))
                    .isGreaterThan(1);
        }
    }
}
