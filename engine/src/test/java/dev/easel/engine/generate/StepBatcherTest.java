package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.InferenceException;
import dev.easel.engine.InsufficientMemoryException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.sampling.SamplerType;
import dev.easel.engine.tensor.OpenTensors;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A turn without any job waits for one: where a job fails too early, the time limit ends that. */
@Timeout(60)
class StepBatcherTest {
    private static Path checkpoint;

    private BatcherRig rig;
    private long held;

    @BeforeAll
    static void write(@TempDir Path folder) {
        checkpoint = TinyCheckpoint.write(folder);
    }

    @BeforeEach
    void load() {
        rig = new BatcherRig(Models.load(checkpoint), 8);
        held = OpenTensors.count();
    }

    @AfterEach
    void nothingIsLeftOpen() {
        long left = OpenTensors.count();
        rig.close();
        assertThat(left).as("tensors open when all jobs are done").isEqualTo(held);
    }

    private static Draft draft() {
        return new Draft().size(64, 64);
    }

    private static RgbImage picture(Job job) {
        return job.result().join().images().get(0);
    }

    /** Other prompts, samplers, guidance, seeds, steps and lengths of prompt. */
    private List<Draft> strangers() {
        return List.of(
                draft().prompt("flat tree")
                        .sampler(SamplerType.EULER_ANCESTRAL)
                        .seed(7)
                        .steps(5),
                draft().prompt("3d blue car").guidance(1).seed(99),
                draft().prompt("castle, ".repeat(9)).sampler(SamplerType.DDPM).seed(3),
                draft().sampler(SamplerType.HEUN).rescale(0.7).guidance(7).steps(3),
                draft().size(64, 32).sampler(SamplerType.UNIPC));
    }

    @Test
    void aPictureDoesNotDependOnItsNeighbours() {
        List<Draft> drafts = new ArrayList<>(strangers());
        drafts.add(draft());
        List<RgbImage> alone = new ArrayList<>();
        for (Draft draft : drafts) {
            Job job = rig.submit(draft);
            rig.finish(job);
            alone.add(picture(job));
        }
        rig.calls.clear();
        Job[] together = drafts.stream().map(rig::submit).toArray(Job[]::new);
        rig.finish(together);
        assertThat(rig.calls).as("rows really shared calls").contains(7);
        for (int i = 0; i < together.length; i++) {
            assertThat(Pictures.psnr(picture(together[i]), alone.get(i)))
                    .as("picture %d", i)
                    .isGreaterThan(60);
        }
    }

    @Test
    void pictureOfALaterSeedIsThatSeedsOwn() {
        Draft several = draft().seed(5).count(3).sampler(SamplerType.EULER_ANCESTRAL);
        Job job = rig.submit(several);
        rig.finish(job);
        Job last = rig.submit(draft().seed(7).sampler(SamplerType.EULER_ANCESTRAL));
        rig.finish(last);
        List<RgbImage> images = job.result().join().images();
        assertThat(images).hasSize(3);
        assertThat(Pictures.psnr(images.get(2), picture(last))).isGreaterThan(60);
        assertThat(Pictures.psnr(images.get(0), picture(last))).isLessThan(40);
    }

    @Test
    void aRequestJoinsAtTheNextStepAndACancelledOneLeavesAtTheNext() {
        Job first = rig.submit(draft().steps(6));
        rig.turn(2);
        Job second = rig.submit(draft().seed(2).steps(6));
        rig.turn();
        assertThat(first.stepsDone()).isEqualTo(3);
        assertThat(second.stepsDone()).isEqualTo(1);
        first.cancel();
        assertThat(first.result()).isNotDone();
        rig.turn();
        assertThatThrownBy(() -> first.result().join()).isInstanceOf(CancellationException.class);
        assertThat(second.stepsDone()).isEqualTo(2);
        rig.finish(second);
        assertThat(second.result()).isCompleted();
        assertThat(rig.calls).containsExactly(2, 2, 4, 2, 2, 2, 2, 2);
    }

    @Test
    void cancellingBeforeTheStartDrawsNothing() {
        Job job = rig.submit(draft());
        job.cancel();
        rig.turn();
        assertThat(job.result()).isCompletedExceptionally();
        assertThat(rig.calls).isEmpty();
    }

    @Test
    void cancellingAFinishedRequestChangesNothing() {
        Job job = rig.submit(draft());
        rig.finish(job);
        job.cancel();
        Job next = rig.submit(draft());
        rig.finish(next);
        assertThat(job.result()).isCompleted();
    }

    @Test
    void aResultThatItsHolderCancelsIsNotDrawn() {
        Job job = rig.submit(draft().steps(50));
        rig.turn();
        assertThat(job.result().cancel(true)).isTrue();
        rig.turn();
        assertThat(rig.calls).hasSize(1);
    }

    @Test
    void rowsThatWaitedLongestGoFirst() {
        Job many = rig.submit(draft().count(6));
        Job one = rig.submit(draft().seed(50));
        Job otherSize = rig.submit(draft().size(32, 64));
        // Rows in calls of four: 1-4 | 5, 6 and the one, and 1 again | the other size | ...
        rig.turn(2);
        assertThat(one.stepsDone()).isEqualTo(1);
        assertThat(many.stepsDone()).isEqualTo(1);
        rig.turn();
        assertThat(otherSize.stepsDone()).isEqualTo(1);
        rig.finish(many, one, otherSize);
        assertThat(rig.calls).allMatch(rows -> rows <= 8);
    }

    @Test
    void ofAFailingNetworkCallOnlyTheCulpritFails() {
        Job good = rig.submit(draft());
        Job bad = rig.submitFaulty(draft().seed(2), this::giveItAnotherModelsPrompt);
        Job alsoGood = rig.submit(draft().seed(3));
        rig.finish(good, bad, alsoGood);
        assertThat(good.result()).isCompleted();
        assertThat(alsoGood.result()).isCompleted();
        assertThatThrownBy(() -> bad.result().join()).hasCauseInstanceOf(InferenceException.class);
        Job again = rig.submit(draft());
        rig.finish(again);
        assertThat(Pictures.psnr(picture(again), picture(good))).isGreaterThan(60);
    }

    private void giveItAnotherModelsPrompt(Job job) {
        int tokens = job.conditioning().tokens();
        job.conditioning().close();
        Tensor embeddings = rig.model.ops().fromFloats(new float[tokens * 7], 1, tokens, 7);
        JobConditioning.Side side =
                new JobConditioning.Side(embeddings, Optional.empty(), Optional.empty(), Optional.empty());
        job.begin(new JobConditioning(side, Optional.empty(), tokens, List.of()));
    }

    @Test
    void latentsThatAreNoNumbersFailTheirRequestByItsSeed() {
        Job bad = rig.submitFaulty(
                draft().seed(41).count(2), job -> spoil(job.rows().get(1)));
        Job good = rig.submit(draft());
        rig.finish(bad, good);
        assertThatThrownBy(() -> bad.result().join())
                .hasCauseInstanceOf(InferenceException.class)
                .hasMessageContaining("seed 42");
        assertThat(good.result()).isCompleted();
    }

    private void spoil(Row row) {
        Ops ops = rig.model.ops();
        long[] shape = ops.shape(row.state());
        float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        Arrays.fill(values, Float.NaN);
        row.advance(ops.fromFloats(values, shape));
    }

    @Test
    void aFaultAtTheStartFreesWhatWasMade() {
        Job bad = rig.submitFaulty(draft().count(3), job -> {
            throw new IllegalArgumentException("no such thing");
        });
        rig.turn();
        assertThatThrownBy(() -> bad.result().join())
                .hasCauseInstanceOf(InferenceException.class)
                .hasMessageContaining("no such thing");
    }

    @Test
    void aCallThatLacksMemoryIsTriedAgainWithFewerRows() {
        rig.rowsThatFit = 3;
        Job job = rig.submit(draft().count(4).steps(2));
        Job other = rig.submit(draft().seed(9).steps(2));
        rig.finish(job, other);
        assertThat(job.result()).isCompleted();
        assertThat(other.result()).isCompleted();
        assertThat(rig.calls.subList(0, 3)).containsExactly(8, 4, 2);
        assertThat(rig.calls.subList(3, rig.calls.size())).allMatch(rows -> rows == 2);
    }

    @Test
    void whatLacksMemoryAloneFailsSayingSo() {
        rig.rowsThatFit = 1;
        Job job = rig.submit(draft());
        rig.finish(job);
        assertThatThrownBy(() -> job.result().join()).hasCauseInstanceOf(InsufficientMemoryException.class);
        Job unguided = rig.submit(draft().guidance(1));
        rig.finish(unguided);
        assertThat(unguided.result()).isCompleted();
    }

    @Test
    void anErrorOfTheVirtualMachineEndsOneRequestOnly() {
        Job bad = rig.submitFaulty(draft(), job -> {
            throw new OutOfMemoryError("Java heap space");
        });
        Job good = rig.submit(draft());
        rig.finish(bad, good);
        assertThatThrownBy(() -> bad.result().join())
                .hasCauseInstanceOf(InsufficientMemoryException.class)
                .hasMessageContaining("Java heap space");
        assertThat(good.result()).isCompleted();
    }

    @Test
    void closingEndsWhatRunsAndWhatWaits() {
        BatcherRig own = new BatcherRig(Models.load(checkpoint), 8);
        Job running = own.submit(draft().count(2));
        own.turn();
        Job waiting = own.submit(draft());
        own.close();
        assertThatThrownBy(() -> running.result().join()).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> waiting.result().join()).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> own.submit(draft())).isInstanceOf(RefusedRequestException.class);
        assertThat(OpenTensors.count()).as("the model's tensors too").isEqualTo(held);
    }

    @Test
    void aPictureThatIsKeptAsItIsEndsWithAnEventToo() {
        List<Progress> told = new ArrayList<>();
        InitialImage kept = new InitialImage(Pictures.disc(64), 0.1, Optional.empty());
        Job job = rig.submit(draft().from(kept).steps(4), told::add);
        rig.turn();
        assertThat(picture(job)).isEqualTo(kept.image());
        assertThat(told).containsExactly(new Progress(0, 0, List.of()));
    }

    @Test
    void previewsComeAtMostOnceASecondAndOnlyWhereWanted() {
        List<Progress> told = new ArrayList<>();
        List<Progress> plain = new ArrayList<>();
        Job job = rig.submit(draft().count(2).steps(8), new Viewer(told));
        rig.submit(draft().steps(8), plain::add);
        for (int i = 0; i < 8; i++) {
            rig.turn();
            rig.nanos += 400_000_000;
        }
        rig.finish(job);
        assertThat(told).extracting(Progress::step).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        // Seen first at 0 s, so due at 1 s: by the step at 1.2 s, then 1 s after that at 2.4 s.
        assertThat(told)
                .filteredOn(event -> !event.previews().isEmpty())
                .extracting(Progress::step)
                .containsExactly(4, 7);
        assertThat(told.get(4).previews()).hasSize(2).allMatch(preview -> preview.width() == 8);
        assertThat(plain).allMatch(event -> event.previews().isEmpty());
        rig.turn();
    }

    private record Viewer(List<Progress> told) implements ProgressListener {
        @Override
        public void onProgress(Progress progress) {
            told.add(progress);
        }

        @Override
        public boolean wantsPreviews() {
            return true;
        }
    }
}
