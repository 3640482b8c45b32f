package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.explain.CaptionGain;
import dev.easel.engine.explain.CaptionQuestion;
import dev.easel.engine.explain.CaptionTrials;
import dev.easel.engine.explain.Explanation;
import dev.easel.engine.explain.ExplanationListener;
import dev.easel.engine.explain.WordImportance;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.tensor.OpenTensors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Questions to a tiny model of random weights, with threads as in earnest. */
@Timeout(60)
class ExplainerTest {
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

    private static CaptionQuestion question(List<String> captions, int firstTrial, int trials) {
        return new CaptionQuestion(Pictures.disc(64), captions, firstTrial, trials, 5);
    }

    private static List<CaptionGain> gains(CaptionQuestion question) {
        return engine.explainer()
                .captions(question, ExplanationListener.silent())
                .result()
                .join();
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "caption " + i).toList();
    }

    @Test
    void everyWordIsWeighedWhereItStands() {
        String prompt = "a (red:1.3) fox";
        List<WordImportance> words = engine.explainer().words(prompt).result().join();

        assertThat(words.stream().map(word -> prompt.substring(word.start(), word.end())))
                .containsExactly("a", "red", "fox");
        assertThat(words).allMatch(word -> word.importance() > 0);
        assertNothingStays();
    }

    @Test
    void theOnlyWordIsAllThereIs() {
        assertThat(engine.explainer().words("fox").result().join())
                .singleElement()
                .satisfies(word -> assertThat(word.importance()).isCloseTo(1, within(1e-9)));
    }

    @Test
    void aPromptWithoutWordsHasNone() {
        assertThat(engine.explainer().words(" , ").result().join()).isEmpty();
    }

    @Test
    void aPromptOfManyWindowsIsRefused() {
        Explanation<List<WordImportance>> explanation = engine.explainer().words("a ".repeat(200));

        assertThatThrownBy(() -> explanation.result().join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("windows");
        assertNothingStays();
    }

    @Test
    void theEmptyCaptionGainsNothing() {
        assertThat(gains(question(List.of(""), 0, 3)).get(0).gains())
                .allSatisfy(gain -> assertThat(gain).isCloseTo(0, within(1e-5)));
    }

    @Test
    void laterTrialsContinueEarlierOnes() {
        List<Double> all = gains(question(List.of("fox"), 0, 4)).get(0).gains();
        List<Double> parts =
                new ArrayList<>(gains(question(List.of("fox"), 0, 1)).get(0).gains());
        parts.addAll(gains(question(List.of("fox"), 1, 3)).get(0).gains());

        assertThat(parts).isEqualTo(all);
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void aCaptionGainsTheSameInCompany() {
        List<Double> alone = gains(question(List.of("fox"), 0, 2)).get(0).gains();
        List<String> company = new ArrayList<>(numbered(20));
        company.add(13, "fox");
        List<CaptionGain> together = gains(question(company, 0, 2));

        assertThat(together.stream().map(CaptionGain::caption)).isEqualTo(company);
        for (int i = 0; i < 2; i++) {
            assertThat(together.get(13).gains().get(i)).isCloseTo(alone.get(i), within(1e-4));
        }
        assertNothingStays();
    }

    @Test
    void progressRisesToTheTotal() throws InterruptedException {
        List<Integer> steps = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch last = new CountDownLatch(1);
        engine.explainer().captions(question(numbered(20), 0, 2), (done, total) -> {
            steps.add(done);
            if (done == total) {
                last.countDown();
            }
        });

        assertThat(last.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(steps).isSorted().endsWith(6);
    }

    @Test
    void aCancelledQuestionEndsAndTheNextIsAnswered() {
        Explanation<List<CaptionGain>> abandoned =
                engine.explainer().captions(question(numbered(5000), 0, 100), ExplanationListener.silent());
        abandoned.cancel();

        assertThatThrownBy(() -> abandoned.result().join()).isInstanceOf(CancellationException.class);
        assertThat(gains(question(List.of("fox"), 0, 1))).hasSize(1);
        assertNothingStays();
    }

    @Test
    void closingEndsQuestionsAndLetsNoneIn() {
        ImageGenerator own = Models.engine(checkpoint);
        Explanation<List<CaptionGain>> running =
                own.explainer().captions(question(numbered(5000), 0, 100), ExplanationListener.silent());
        own.close();

        assertThatThrownBy(() -> running.result().join()).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> own.explainer().words("fox"))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("closed");
        assertNothingStays();
    }

    @Test
    void aPictureOfAnotherMultipleIsRefusedAtOnce() {
        RgbImage odd = new RgbImage(60, 64, new byte[3 * 60 * 64]);

        assertThatThrownBy(() -> engine.explainer()
                        .captions(new CaptionQuestion(odd, List.of("fox"), 0, 1, 1), ExplanationListener.silent()))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("60x64");
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> question(List.of(), 0, 1)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> question(List.of("a"), -1, 1)).hasMessageContaining("not -1");
        assertThatThrownBy(() -> question(List.of("a"), 0, 1001)).hasMessageContaining("not 1001");
    }

    @Test
    void aModelForRepaintingSaysThatItCannotJudge(@TempDir Path folder) {
        TinyCheckpoint.write(folder, unet -> unet.put("in_channels", 9), text -> {});
        try (ImageGenerator own = Models.engine(folder)) {
            assertThatThrownBy(() -> own.explainer()
                            .captions(question(List.of("fox"), 0, 1), ExplanationListener.silent())
                            .result()
                            .join())
                    .cause()
                    .isInstanceOf(RefusedRequestException.class)
                    .hasMessageContaining("repainting");
        }
    }

    @Test
    void aModelWithGuidanceBuiltInIsAskedWithoutGuidance(@TempDir Path folder) {
        TinyCheckpoint.write(folder, unet -> unet.put("time_cond_proj_dim", 32), text -> {});
        try (ImageGenerator own = Models.engine(folder)) {
            List<CaptionGain> gains = own.explainer()
                    .captions(question(List.of("fox"), 0, 1), ExplanationListener.silent())
                    .result()
                    .join();
            assertThat(gains.get(0).gains()).allMatch(Double::isFinite);
        }
    }

    @Test
    void aDrawingGoesOnWhileAQuestionIsAnswered() {
        try (BatcherRig rig = new BatcherRig(Models.load(checkpoint), 8)) {
            Inquiry<List<CaptionGain>> inquiry = rig.ask(new Inquiry<>(
                    model -> new CaptionTrials(LoadedModelExplainer.subject(model, 8), question(numbered(30), 0, 2)),
                    ExplanationListener.silent(),
                    Runnable::run));
            Job job = rig.submit(new Draft().size(64, 64).steps(5));
            rig.turn(6);

            assertThat(job.result()).isCompleted();
            assertThat(inquiry.result()).isNotDone();
            for (int i = 0; i < 20 && !inquiry.result().isDone(); i++) {
                rig.turn();
            }
            assertThat(inquiry.result().join()).hasSize(30);
        }
    }

    /** The answer is given before the last piece's tensors are freed. */
    private void assertNothingStays() {
        for (int i = 0; i < 500 && OpenTensors.count() != held; i++) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(OpenTensors.count()).isEqualTo(held);
    }
}
