package dev.easel.bot.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RecordingExplainer;
import dev.easel.bot.RecordingImageGenerator;
import dev.easel.engine.explain.CaptionQuestion;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With a model that sees what the test says. */
class DescriberTest {
    private static final List<String> NUMBERED =
            IntStream.range(0, 100).mapToObj(i -> "thing " + i).toList();

    private final RecordingExplainer explainer = new RecordingExplainer();
    private final List<Double> shares = new ArrayList<>();

    private Description describe(RgbImage picture, boolean ownWords) {
        Vocabulary vocabulary = new Vocabulary(
                Stream.concat(NUMBERED.stream(), Stream.of("red apple", "bus")).toList(),
                List.of(List.of("red {}", "blue {}"), List.of("3d {}", "flat {}")),
                ownWords);
        return new Describer(explainer, new RecordingImageGenerator().model(), vocabulary)
                .describe(picture, shares::add);
    }

    private static RgbImage picture(int width, int height) {
        return RecordingImageGenerator.gradient("", 0, new ImageSize(width, height));
    }

    private static double gain(String caption) {
        double thing = caption.contains("apple") ? 0.3 : caption.contains("bus") ? 0.2 : 0.01;
        return thing + (caption.startsWith("3d ") ? 0.1 : 0) + (caption.contains("blue") ? 0.05 : 0);
    }

    @Test
    void fourPromptsComeWithTheRefinementsThatHelp() {
        explainer.gain = DescriberTest::gain;
        Description description = describe(picture(90, 60), true);

        assertThat(description.prompts()).hasSize(4).doesNotHaveDuplicates();
        assertThat(description.prompts().get(0).prompt()).isEqualTo("3d red apple --ar 3:2");
        assertThat(description.prompts().get(1).prompt()).isEqualTo("3d blue bus --ar 3:2");
        assertThat(description.sureness().sentence()).startsWith("Quite sure").contains("3d red apple", "40.");
    }

    @Test
    void theModelSeesThePictureInItsOwnSize() {
        describe(picture(200, 100), true);

        assertThat(explainer.questions)
                .allMatch(question ->
                        question.picture().width() == 64 && question.picture().height() == 64);
    }

    @Test
    void everySubjectIsTriedOnceAndTheBestMoreOften() {
        explainer.gain = DescriberTest::gain;
        describe(picture(64, 64), true);

        assertThat(explainer.questions.stream()
                        .map(question -> question.captions().size())
                        .limit(3))
                .containsExactly(102, 64, 16);
        assertThat(explainer.questions.stream().map(CaptionQuestion::firstTrial).limit(3))
                .containsExactly(0, 1, 3);
    }

    @Test
    void progressRisesToTheEnd() {
        describe(picture(64, 64), true);

        assertThat(shares).isSorted();
        assertThat(shares.get(shares.size() - 1)).isGreaterThan(0.9).isLessThanOrEqualTo(1);
    }

    @Test
    void wordsThatDoNotHelpAreCalledGuesses() {
        explainer.gain = caption -> -0.5;

        assertThat(describe(picture(64, 64), true).sureness().sentence())
                .startsWith("These are guesses")
                .contains("none of the 102");
    }

    @Test
    void aModelWithoutWordsOfItsOwnSaysSo() {
        assertThat(describe(picture(64, 64), false).sureness().sentence()).contains("brings no list of words", "102");
    }

    @Test
    void whoStopsWaitingCancelsTheQuestion() {
        DescribeListener gone = new DescribeListener() {
            @Override
            public void onProgress(double share) {}

            @Override
            public boolean stopped() {
                return true;
            }
        };
        Describer describer = new Describer(
                explainer, new RecordingImageGenerator().model(), new Vocabulary(NUMBERED, List.of(), true));

        assertThatThrownBy(() -> describer.describe(picture(64, 64), gone)).isInstanceOf(CancellationException.class);
        assertThat(explainer.cancelled).isTrue();
        assertThat(explainer.questions).hasSize(1);
    }
}
