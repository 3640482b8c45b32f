package dev.easel.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.refine.Refiner;
import dev.easel.engine.refine.RefinerLayout;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.OpenTensors;
import dev.easel.engine.tensor.Ops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefinerTrainingTest {
    private static final Path CONFIG = Path.of("..", "config");
    private static final Path VISION = CONFIG.resolve("vision/nsfwjs-mobilenet-v2");
    private static final Path MODEL = CONFIG.resolve("models/easel-mini");

    @TempDir
    private Path folder;

    @Test
    void runThatWasStoppedIsGoneOnWithToTheSameRefiner() throws IOException {
        long open = OpenTensors.count();
        Recorder straight = new Recorder(Integer.MAX_VALUE);
        Recorder first = new Recorder(2);
        Recorder second = new Recorder(Integer.MAX_VALUE);

        assertThat(train(folder.resolve("a"), 4, straight, false)).isEmpty();
        assertThat(train(folder.resolve("b"), 4, first, false)).contains("stopped at step 2");
        assertThat(train(folder.resolve("b"), 4, second, true)).isEmpty();

        assertThat(straight.steps).containsExactly(1, 2, 3, 4);
        assertThat(second.steps).containsExactly(3, 4);
        assertThat(refiner("b")).isEqualTo(refiner("a"));
        assertThat(straight.unlikeness).isPositive();
        assertThat(second.validations).hasSize(1);
        assertThat(second.validations.get(0).samples()).hasSize(3);
        assertThat(OpenTensors.count()).isEqualTo(open);
    }

    @Test
    void refinerOfARunIsWhatAModelTakes() {
        train(folder, 1, new Recorder(Integer.MAX_VALUE), false);

        try (Ops ops = Ops.open(-1)) {
            Refiner.open(folder.resolve("refiner"), ops, ElementType.FLOAT32).close();
        }
        assertThat(folder.resolve("losses.csv")).isRegularFile();
        assertThat(folder.resolve("training.safetensors.part")).doesNotExist();
    }

    @Test
    void checkpointOfARunWithOtherOptionsIsRefused() {
        train(folder, 1, new Recorder(Integer.MAX_VALUE), false);

        assertThatThrownBy(() -> train(folder, 2, new Recorder(Integer.MAX_VALUE), true))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("other options");
    }

    @Test
    void evaluationTellsThatAnIdleRefinerChangesNothing() {
        RefinerEvaluation.Result result;
        train(folder, 1, new Recorder(Integer.MAX_VALUE), false);
        try (VisionFeatures features = VisionFeatures.open(VISION)) {
            result = RefinerEvaluation.evaluate(MODEL, folder.resolve("refiner"), features, new Discs(), 3, done -> {});
        }

        // One step of a rate that still rises is next to nothing.
        assertThat(result.psnrAfter()).isBetween(result.psnrBefore() - 0.3, result.psnrBefore() + 0.3);
        assertThat(result.distanceBefore()).isPositive();
        assertThat(result.samples()).hasSize(3);
    }

    private byte[] refiner(String run) throws IOException {
        return Files.readAllBytes(folder.resolve(run).resolve("refiner/model.safetensors"));
    }

    private static Optional<String> train(Path out, int steps, Recorder recorder, boolean resume) {
        RefinerRates rates = new RefinerRates(1e-3, 1e-3, 1, 0.1, 0.02, 0.1, 0.1, 0.25, 0.1, 0);
        TrainingOptions options = new TrainingOptions(steps, 2, 3, 2, 32, 100, new RefinerLayout(4, 4, 1, 1), 4, rates);
        return new RefinerTraining(MODEL, VISION, options, recorder).run(new Discs(), new Discs(), out, resume);
    }

    private static final class Recorder implements TrainingListener {
        private final List<Integer> steps = new ArrayList<>();
        private final List<Validation> validations = new ArrayList<>();
        private final int stopAfter;
        private double unlikeness;

        Recorder(int stopAfter) {
            this.stopAfter = stopAfter;
        }

        @Override
        public void pairs(int made, int total) {
            assertThat(made).isBetween(1, total);
        }

        @Override
        public void step(StepReport report, int total) {
            steps.add(report.step());
            unlikeness = report.unlikeness();
        }

        @Override
        public boolean stopped() {
            return steps.size() >= stopAfter;
        }

        @Override
        public void checkpoint(Validation validation) {
            validations.add(validation);
        }
    }

    /** Discs of different sizes. */
    private static final class Discs implements PictureSource {
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
                rgb[i] = (byte) (x * x + y * y < 900 * (1 + number) ? 60 + 60 * (i % 3) : 255);
            }
            return new CaptionedPicture(new RgbImage(128, 128, rgb), "flat full moon");
        }
    }
}
