package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.Parameter;
import dev.easel.bot.gallery.Style;
import dev.easel.bot.job.Asker;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.Manner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the grammar's parameters do at the desk. The fake model draws with 16 steps at a guidance scale of 4. */
class DeskGrammarTest {
    @TempDir
    Path folder;

    private DeskRig rig;

    @BeforeEach
    void open() {
        rig = new DeskRig(folder);
        rig.desk.connect(rig.line);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private GenerationRequest last() {
        List<GenerationRequest> requests = rig.generator.requests;
        return requests.get(requests.size() - 1);
    }

    private Reception imagine(String prompt) {
        return rig.imagine(DeskRig.request(prompt, Map.of()), DeskRig.ADA);
    }

    private static List<String> drawnAll(Reception reception) {
        List<RecordingDelivery> deliveries = ((Reception.Accepted) reception)
                .orders().stream()
                        .map(order -> {
                            RecordingDelivery delivery = new RecordingDelivery();
                            order.begin(delivery);
                            return delivery;
                        })
                        .toList();
        return deliveries.stream()
                .map(delivery -> delivery.finished.join().text())
                .toList();
    }

    private static ButtonId button(Reception reception, int number) {
        return ((Reception.Questioned) reception).rows().get(0).get(number).id().orElseThrow();
    }

    @Test
    void alternativesAreDrawingsOfTheirOwn() {
        assertThat(drawnAll(imagine("a {red, green} fox --repeat 2")))
                .containsExactly(
                        "**a red fox** - <@7>",
                        "**a red fox** - <@7>",
                        "**a green fox** - <@7>",
                        "**a green fox** - <@7>");
    }

    @Test
    void repeatedDrawingsHaveSeedsOfTheirOwn() {
        drawnAll(imagine("fox --repeat 3"));
        assertThat(rig.generator.requests.stream().map(GenerationRequest::seed)).doesNotHaveDuplicates();
    }

    @Test
    void moreThanFiveDrawingsAreAskedAboutFirst() {
        Reception reception = imagine("fox --repeat 6");
        assertThat(((Reception.Questioned) reception).sentence()).isEqualTo("This prompt asks for 6 drawings.");
        assertThat(rig.generator.requests).isEmpty();
        Reception other = rig.press(button(reception, 0), new Asker(8, 20, 30));
        assertThat(other).isEqualTo(new Reception.Settled("This question is no longer open; send the prompt again."));
        assertThat(drawnAll(rig.press(button(reception, 0), DeskRig.ADA))).hasSize(6);
        assertThat(rig.press(button(reception, 0), DeskRig.ADA)).isInstanceOf(Reception.Settled.class);
    }

    @Test
    void questionAnsweredWithNoDrawsNothing() {
        Reception reception = imagine("fox --repeat 6");
        assertThat(rig.press(button(reception, 1), DeskRig.ADA)).isEqualTo(new Reception.Settled("Nothing is drawn."));
        assertThat(rig.press(button(reception, 0), DeskRig.ADA)).isInstanceOf(Reception.Settled.class);
        assertThat(rig.generator.requests).isEmpty();
    }

    @Test
    void drawingsThatDoNotAllFitAreRefusedTogetherAndTheQuestionStaysOpen() {
        Reception reception = imagine("fox --repeat 11");
        for (int i = 0; i < 2; i++) {
            assertThat(DeskRig.refused(rig.press(button(reception, 0), DeskRig.ADA)))
                    .startsWith("These are 11 drawings. You have 10 drawings under way or waiting");
        }
        assertThat(rig.drawn("fox").text()).isEqualTo("**fox** - <@7>");
    }

    @ParameterizedTest
    @CsvSource({
        "--quality 0.5, 8, 4",
        "--q 4, 64, 4",
        "--quality 1 --stylize 100, 16, 4",
        "--s 0, 16, 5.5",
        "--s 1000, 16, 2.5",
        "--s 550, 16, 3.25",
    })
    void qualityScalesStepsAndStylizeLoosensGuidance(String parameters, int steps, double guidance) {
        rig.drawn("fox " + parameters);
        assertThat(last().steps()).isEqualTo(steps);
        assertThat(last().guidanceScale()).isEqualTo(guidance);
    }

    @Test
    void optionBesideThePromptExcludesWhatThePromptDoes() {
        assertThat(DeskRig.refused(
                        rig.imagine(DeskRig.request("fox --quality 2", Map.of(Parameter.STEPS, "5")), DeskRig.ADA)))
                .isEqualTo("--quality and --steps exclude each other; give one.");
        assertThat(DeskRig.refused(
                        rig.imagine(DeskRig.request("fox --s 2", Map.of(Parameter.GUIDANCE, "5")), DeskRig.ADA)))
                .isEqualTo("--stylize and --guidance exclude each other; give one.");
    }

    @Test
    void weightsReachTheEngineInItsOwnNotation() {
        rig.drawn("hot::2 (dog:1.3) --no mud,rain");
        assertThat(last().prompt()).isEqualTo("hot::2 (dog:1.3)::1");
        assertThat(last().negativePrompt()).isEqualTo("mud, rain");
    }

    @Test
    void whatIsNotHonouredIsSaidBelowThePicture() {
        assertThat(rig.drawn("fox --niji 6 --sw 5 --fast").text())
                .isEqualTo("**fox** - <@7>\n-# --sw and --niji are not yet honoured");
    }

    @Test
    void mannerReachesTheEngine() {
        rig.drawn("fox --c 20 --w 1500 --tile --stop 80 --sameseed 9 --seed 7");
        assertThat(last().manner()).isEqualTo(new Manner(0.2, 0.5, 7, true, 0.8, OptionalLong.of(9)));
        rig.drawn("fox");
        assertThat(last().manner()).isEqualTo(Manner.PLAIN);
    }

    @Test
    void styleContinuesThePrompt() {
        assertThat(rig.drawn("fox --style cute").text()).startsWith("**fox** - <@7>");
        assertThat(last().prompt()).isEqualTo("fox, " + Style.CUTE.words());
    }

    @Test
    void rawStyleIsHalfTheStylizeAndNoWords() {
        rig.drawn("fox --style raw");
        assertThat(last().prompt()).isEqualTo("fox");
        double raw = last().guidanceScale();
        rig.drawn("fox --s 50");
        assertThat(last().guidanceScale()).isEqualTo(raw);
        rig.drawn("fox --s 100 --style raw");
        assertThat(last().guidanceScale()).isEqualTo(raw);
        rig.drawn("fox --guidance 9 --style raw");
        assertThat(last().guidanceScale()).isEqualTo(9);
    }

    @Test
    void pictureNamedByItsAddressIsStartedFrom() {
        byte[] start = rig.drawn("start --count 1").picture().bytes();
        ImagineRequest request = new ImagineRequest(
                "https://cdn.example/a.png https://cdn.example/b.png fox --iw 2",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                address -> {
                    assertThat(address).isEqualTo("https://cdn.example/a.png");
                    return rig.picture(start);
                });
        FinishedDrawing drawing = DeskRig.drawn(rig.imagine(request, DeskRig.ADA));
        assertThat(last().initialImage().orElseThrow().strength()).isEqualTo(0.5);
        assertThat(last().prompt()).isEqualTo("fox");
        assertThat(drawing.text()).endsWith("\n-# only the first picture is started from");
    }

    @Test
    void pictureFromElsewhereIsRefusedAtOnce() {
        PictureLinks refusing = address -> {
            throw new RefusedInputException("nothing comes from " + address);
        };
        ImagineRequest request = new ImagineRequest(
                "https://elsewhere.example/a.png fox",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                refusing);
        assertThat(DeskRig.refused(rig.imagine(request, DeskRig.ADA)))
                .isEqualTo("Nothing comes from https://elsewhere.example/a.png.");
        assertThat(DeskRig.refused(imagine("fox --iw 1")))
                .isEqualTo("--iw needs a picture to start from, given as init or by its address before the text.");
    }

    @Test
    void remixFormHoldsAPromptThatMeansTheSame() {
        FinishedDrawing grid = rig.drawn("a \\{fox\\}");
        assertThat(last().prompt()).isEqualTo("a {fox}");
        RemixForm form = rig.desk.drawings().remixForm(grid.id()).orElseThrow();
        DeskRig.drawn(rig.remix(
                new RemixAnswer(grid.id(), form.prompt(), 0, Optional.empty(), PictureLinks.NONE), DeskRig.ADA));
        assertThat(last().prompt()).isEqualTo("a {fox}");
    }
}
