package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.draft.Parameter;
import dev.easel.bot.job.Asker;
import dev.easel.bot.prefer.Preferences;
import dev.easel.bot.prefer.Stylize;
import dev.easel.bot.prefer.VariationStrength;
import dev.easel.bot.variation.Redrawing;
import dev.easel.engine.generate.GenerationRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people prefer, in their drawings. The fake model draws 64x64 with 16 steps at a guidance scale of 4. */
class StandingPreferencesTest {
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

    private void prefer(UnaryOperator<Preferences> change) {
        rig.desk.books().preferences().change(DeskRig.ADA.user(), change);
    }

    private GenerationRequest last() {
        List<GenerationRequest> requests = rig.generator.requests;
        return requests.get(requests.size() - 1);
    }

    private GenerationRequest drawn(String prompt, Map<Parameter, String> options) {
        DeskRig.drawn(rig.imagine(DeskRig.request(prompt, options), DeskRig.ADA));
        return last();
    }

    @Test
    void suffixCountsWhereNeitherThePromptNorAnOptionSaysOtherwise() {
        prefer(before -> before.withSuffix("--steps 3 --seed 5"));
        assertThat(drawn("fox", Map.of()).steps()).isEqualTo(3);
        assertThat(drawn("fox --steps 4", Map.of()).steps()).isEqualTo(4);
        assertThat(drawn("fox --quality 0.5", Map.of()).steps()).isEqualTo(8);
        assertThat(drawn("fox", Map.of(Parameter.STEPS, "6")).steps()).isEqualTo(6);
        assertThat(last().seed()).isEqualTo(5);
    }

    @Test
    void suffixIsOfThatPersonAlone() {
        prefer(before -> before.withSuffix("--steps 3"));
        DeskRig.drawn(rig.imagine(DeskRig.request("fox", Map.of()), new Asker(8, 20, 30)));
        assertThat(last().steps()).isEqualTo(16);
    }

    @Test
    void macroStandsForWordsAndParameters() {
        prefer(before -> before.withMacro("mine", "in snow --steps 3"));
        assertThat(drawn("fox --mine", Map.of()).prompt()).isEqualTo("fox in snow");
        assertThat(last().steps()).isEqualTo(3);
    }

    @Test
    void weightOfAPictureInTheSuffixCountsWhereThereIsAPicture() {
        prefer(before -> before.withSuffix("--iw 2"));
        assertThat(drawn("fox", Map.of()).initialImage()).isEmpty();
        byte[] png = rig.file(rig.drawn("fox").id(), "1.png");
        DeskRig.drawn(rig.imagine(
                new ImagineRequest(
                        "fox",
                        Map.of(),
                        Optional.of(rig.picture(png)),
                        Optional.empty(),
                        Optional.empty(),
                        PictureLinks.NONE),
                DeskRig.ADA));
        assertThat(last().initialImage().orElseThrow().strength()).isEqualTo(0.5);
        assertThat(DeskRig.refused(rig.imagine(DeskRig.request("fox --iw 1", Map.of()), DeskRig.ADA)))
                .startsWith("--iw needs a picture to start from");
    }

    @Test
    void olderRecipeCountsBeforeTheSuffixAndTheSettings() {
        FinishedDrawing grid = rig.drawn("fox --steps 5 --seed 9");
        prefer(before -> before.withSuffix("--steps 3")
                .withMacro("mine", "in snow")
                .with(Stylize.HIGH)
                .withModel(Optional.of("other")));
        RemixAnswer answer = new RemixAnswer(grid.id(), "wolf --mine", 0, Optional.empty(), PictureLinks.NONE);
        DeskRig.drawn(rig.remix(answer, DeskRig.ADA));
        assertThat(last().prompt()).isEqualTo("wolf in snow");
        assertThat(last().steps()).isEqualTo(5);
        assertThat(last().guidanceScale()).isEqualTo(4);
    }

    @Test
    void stylizeOfTheSettingsIsAsThatOfAPrompt() {
        double typed = drawn("fox --stylize 750", Map.of()).guidanceScale();
        prefer(before -> before.with(Stylize.VERY_HIGH));
        assertThat(drawn("fox", Map.of()).guidanceScale()).isEqualTo(typed).isNotEqualTo(4);
        assertThat(drawn("fox --stylize 100", Map.of()).guidanceScale()).isEqualTo(4);
        assertThat(drawn("fox", Map.of(Parameter.GUIDANCE, "9")).guidanceScale())
                .isEqualTo(9);
    }

    @Test
    void chosenModelDrawsUnlessAnotherIsNamed() {
        prefer(before -> before.withModel(Optional.of("other")));
        FinishedDrawing other = rig.drawn("fox");
        assertThat(rig.desk
                        .books()
                        .archive()
                        .existing(other.id())
                        .recipe()
                        .model()
                        .name())
                .isEqualTo("other");
        FinishedDrawing named = rig.drawn("fox --model easel-mini");
        assertThat(rig.desk
                        .books()
                        .archive()
                        .existing(named.id())
                        .recipe()
                        .model()
                        .name())
                .isEqualTo("easel-mini");
    }

    @Test
    void chosenModelThatIsGoneIsSaidInThePersonsLanguage() {
        prefer(before -> before.withModel(Optional.of("gone")));
        assertThat(rig.drawn("fox").text())
                .isEqualTo("**fox** - <@7>\n-# the model gone of your /settings is no longer installed");
        Asker chinese = new Asker(7, 20, 30, Locale.SIMPLIFIED_CHINESE);
        assertThat(DeskRig.drawn(rig.imagine(DeskRig.request("fox", Map.of()), chinese))
                        .text())
                .contains("你在 /settings 中选择的模型 gone 已不再安装");
    }

    @Test
    void variationsGoAsFarAsIsPreferred() {
        FinishedDrawing grid = rig.drawn("fox");
        ButtonId vary = new ButtonId(ButtonAction.VARY, 1, grid.id());
        DeskRig.drawn(rig.press(vary, DeskRig.ADA));
        assertThat(last().initialImage().orElseThrow().strength()).isEqualTo(Redrawing.VARY_STRONG.strength());
        prefer(before -> before.with(VariationStrength.LOW));
        DeskRig.drawn(rig.press(vary, DeskRig.ADA));
        assertThat(last().initialImage().orElseThrow().strength()).isEqualTo(Redrawing.VARY_SUBTLE.strength());
    }
}
