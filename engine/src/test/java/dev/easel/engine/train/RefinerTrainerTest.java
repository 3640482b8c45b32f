package dev.easel.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.SafetensorsFile;
import dev.easel.engine.refine.RefinerLayout;
import dev.easel.engine.tensor.OpenTensors;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TrainingOps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefinerTrainerTest {
    private static final RefinerLayout SMALL = new RefinerLayout(8, 8, 1, 1);

    @TempDir
    private Path folder;

    private PairFile pairs;

    @BeforeEach
    void makePairs() {
        PairFile.Plan plan = new PairFile.Plan(ToyPictures.SIZE, 12, 1);
        pairs = PairFile.fill(folder.resolve("toy.pairs"), plan, ToyPictures::pair, made -> {});
    }

    @Test
    void faultThatIsEasyToLearnIsLearned() {
        List<StepReport> reports = run(options(50, 1, 0), 50);

        assertThat(reports.get(0).absolute()).isBetween(0.3, 0.33);
        assertThat(reports.get(49).absolute()).isLessThan(0.15);
        assertThat(reports.get(49).psnrAfter()).isGreaterThan(reports.get(49).psnrBefore() + 6);
    }

    @Test
    void discriminatorLearnsToTellWhatIsNotLearnedYet() {
        List<StepReport> reports = run(options(30, 0, 0), 30);

        assertThat(reports.get(0).discriminator()).isBetween(1.8, 2.2);
        assertThat(reports.stream().mapToDouble(StepReport::accuracy).max().orElseThrow())
                .isGreaterThan(0.6);
        assertThat(reports).allMatch(StepReport::finite);
    }

    @Test
    void discriminatorRestsWhileTheRefinerWarmsUp() {
        List<StepReport> reports = run(options(4, 0.5, 0), 4);

        assertThat(reports.subList(0, 2)).allMatch(report -> report.discriminator() == 0);
        assertThat(reports.subList(2, 4)).allMatch(report -> report.discriminator() > 0);
    }

    @Test
    void gradientPenaltyIsToldWhereItIsAskedFor() {
        assertThat(run(options(3, 0, 5), 3)).allMatch(report -> report.penalty() > 0 && report.finite());
    }

    @Test
    void resumedRunEndsWithTheSameWeights() throws IOException {
        TrainingOptions options = options(8, 0.25, 0);
        TrainingState.Networks shape = shape();
        Path file = folder.resolve("state.safetensors");
        Map<String, float[]> straight;
        Map<String, float[]> resumed;
        try (TrainingOps ops = TrainingOps.open();
                Tensor eye = eye(ops)) {
            try (TrainingState state = TrainingState.fresh(ops, shape, List.of(eye), 7)) {
                RefinerTrainer trainer = trainer(ops, state, options, 0);
                steps(trainer, 5);
                state.write(file, Map.of());
                steps(trainer, 3);
                straight = state.average();
            }
            try (TrainingState state = TrainingState.read(ops, shape, List.of(eye), SafetensorsFile.open(file))) {
                steps(trainer(ops, state, options, 5), 3);
                resumed = state.average();
            }
        }

        assertThat(resumed.keySet()).isEqualTo(straight.keySet());
        straight.forEach(
                (name, values) -> assertThat(resumed.get(name)).as(name).containsExactly(values));
    }

    @Test
    void freshRefinerIsTheIdentity() {
        try (TrainingOps ops = TrainingOps.open();
                Tensor eye = eye(ops);
                TrainingState state = TrainingState.fresh(ops, shape(), List.of(eye), 1)) {
            assertThat(state.average().get("last.weight")).containsOnly(0);
            assertThat(state.average().get("stem.weight")).doesNotContain(0);
            assertThat(trainer(ops, state, options(1, 1, 0), 0).step())
                    .satisfies(report -> assertThat(report.psnrAfter()).isEqualTo(report.psnrBefore()));
        }
    }

    @Test
    void trainingLeavesNoTensorBehind() {
        long open = OpenTensors.count();

        run(options(3, 0, 0), 3);

        assertThat(OpenTensors.count()).isEqualTo(open);
    }

    @Test
    void checkpointOfAnotherNetworkIsRefused() throws IOException {
        Path file = folder.resolve("state.safetensors");
        try (TrainingOps ops = TrainingOps.open();
                Tensor eye = eye(ops);
                TrainingState state = TrainingState.fresh(ops, shape(), List.of(eye), 1)) {
            state.write(file, Map.of());
            TrainingState.Networks other =
                    new TrainingState.Networks(new RefinerLayout(8, 16, 1, 1), new DiscriminatorLayout(4));

            assertThatThrownBy(() -> TrainingState.read(ops, other, List.of(eye), SafetensorsFile.open(file)))
                    .isInstanceOf(ModelLoadException.class)
                    .hasMessageContaining("generator.down.weight");
        }
    }

    /** Stands in for a network that looks at pictures, which these runs do without. */
    private static Tensor eye(TrainingOps ops) {
        return ops.fromFloats(new float[1], 1);
    }

    private List<StepReport> run(TrainingOptions options, int count) {
        try (TrainingOps ops = TrainingOps.open();
                Tensor eye = eye(ops);
                TrainingState state = TrainingState.fresh(ops, shape(), List.of(eye), options.seed())) {
            return steps(trainer(ops, state, options, 0), count);
        }
    }

    private RefinerTrainer trainer(TrainingOps ops, TrainingState state, TrainingOptions options, int done) {
        return new RefinerTrainer(ops, state, new Crops(pairs, options), options, done);
    }

    private static List<StepReport> steps(RefinerTrainer trainer, int count) {
        List<StepReport> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(trainer.step());
        }
        return reports;
    }

    private static TrainingState.Networks shape() {
        return new TrainingState.Networks(SMALL, new DiscriminatorLayout(4));
    }

    private static TrainingOptions options(int steps, double warmUp, double gradientPenalty) {
        RefinerRates rates = new RefinerRates(0.03, 0.1, 1, 0.1, 0.02, 0, 0.2, warmUp, 0.1, gradientPenalty);
        return new TrainingOptions(steps, 5, 12, 4, 16, 100, SMALL, 4, rates);
    }
}
