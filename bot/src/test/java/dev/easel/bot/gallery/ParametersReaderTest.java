package dev.easel.bot.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.sampling.SamplerName;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersReaderTest {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void everythingThatEaselCanFollowIsTakenOver() {
        ForeignRecipe recipe = ParametersReader.read("""
                a (red:1.2) fox, forest
                second line
                Negative prompt: blurry,
                text
                Steps: 25, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 3141592653, Size: 832x1216, \
                Model hash: 6ce0161689, Model: foxes, Clip skip: 2, Version: v1.10.1""");

        assertThat(recipe)
                .isEqualTo(new ForeignRecipe(
                        "a (red:1.2) fox, forest\nsecond line",
                        "blurry,\ntext",
                        Optional.of(new ImageSize(832, 1216)),
                        Optional.of(25),
                        SamplerName.parse("dpmpp-2m-karras"),
                        Optional.of(6.5),
                        Optional.of(3141592653L),
                        Optional.of(1),
                        List.of("Model: foxes")));
    }

    @Test
    void whatIsNotTakenOverIsNamed() {
        ForeignRecipe recipe = ParametersReader.read("""
                fox <lora:fur:0.8> at dawn
                Steps: 9000, Sampler: DPM adaptive, CFG scale: nan, Seed: 18446744073709551615, Size: 512x0, \
                Denoising strength: 0.4, Hires upscale: 2, Lora hashes: "fur: 1a2b, x: 3c", \
                ControlNet 0: "Module: canny, Weight: 1", Version: v1.6.0""");

        assertThat(recipe.prompt()).isEqualTo("fox  at dawn");
        assertThat(recipe.leftOut())
                .containsExactly(
                        "<lora:fur:0.8>",
                        "Steps: 9000",
                        "Sampler: DPM adaptive",
                        "CFG scale: nan",
                        "Seed: 18446744073709551615",
                        "Size: 512x0",
                        "Denoising strength: 0.4",
                        "Hires upscale: 2",
                        "ControlNet 0: Module: canny, Weight: 1");
        assertThat(recipe.note().orElseThrow()).contains("Sampler: DPM adaptive, CFG scale: nan");
    }

    @ParameterizedTest
    @CsvSource({
        "Euler a,, euler-a,",
        "Euler a, Automatic, euler-a,",
        "DPM++ 2M, Automatic, dpmpp-2m-karras,",
        "DPM++ 2M,, dpmpp-2m,",
        "DPM++ 2M Karras,, dpmpp-2m-karras,",
        "DPM++ 2M SDE Karras,, dpmpp-2m-sde-karras,",
        "DPM++ 2M SDE, Exponential, dpmpp-2m-sde, Schedule type: Exponential",
        "DPM++ 2M SDE Exponential,, dpmpp-2m-sde, Sampler: DPM++ 2M SDE Exponential",
        "DDIM, Automatic, ddim,",
        "PLMS,, pndm,",
        "dpmpp_2m, karras, dpmpp-2m-karras,",
        "k_euler_ancestral,, euler-a,",
        "UniPC,, unipc,"
    })
    void samplersAreKnownByTheirNamesElsewhere(String sampler, String schedule, String here, String leftOut) {
        String spacing = schedule == null ? "" : ", Schedule type: " + schedule;
        ForeignRecipe recipe =
                ParametersReader.read("fox\nSteps: 3, Sampler: " + sampler + spacing + ", CFG scale: 7, Seed: 1");

        assertThat(recipe.sampler()).isEqualTo(SamplerName.parse(here));
        assertThat(recipe.leftOut()).isEqualTo(leftOut == null ? List.of() : List.of(leftOut));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatEaselWritesForOthersItReadsItself(long seed) {
        Recipe recipe = Recipes.random(seed);
        ForeignRecipe read = ParametersReader.read(GenerationParameters.format(recipe));

        assertThat(read.seed()).contains(recipe.seed());
        assertThat(read.steps()).contains(recipe.steps());
        assertThat(read.size()).contains(recipe.size());
        assertThat(read.guidanceScale()).contains(recipe.guidanceScale());
        assertThat(read.clipSkip().orElse(0)).isEqualTo(recipe.clipSkip());
        assertThat(read.sampler()).isEqualTo(recipe.sampler().map(ParametersReaderTest::existing));
        assertThat(read.negativePrompt()).isEqualTo(recipe.negativePrompt().strip());
    }

    private static SamplerName existing(SamplerName name) {
        return name.exists() ? name : new SamplerName(name.type(), false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a photo of my cat", "{\"sui_image_params\": {\"prompt\": \"a\"}}", "Steps: 3, Seed: 4"})
    void anotherFormIsRefusedRatherThanTakenForAPrompt(String text) {
        assertThatThrownBy(() -> ParametersReader.read(text))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("in a form that easel does not read");
    }

    @Test
    void aNoteIsNeverLong() {
        StringBuilder text = new StringBuilder("fox\nSteps: 3");
        for (int i = 0; i < 5000; i++) {
            text.append(", Key ").append(i).append(": ").append("long ".repeat(20));
        }

        assertThat(ParametersReader.read(text.toString()).note().orElseThrow())
                .hasSizeLessThan(1000)
                .endsWith(" and 4988 more");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "a:", "aa:\"", "aa:\"\\", "aa: \",", "<lora:", "\n", "Negative prompt:"})
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void hostileTextTakesNoLongerThanItsLength(String part) {
        String text = part.repeat((1 << 20) / part.length());
        try {
            assertThat(ParametersReader.read(text)).isNotNull();
        } catch (RefusedInputException e) {
            assertThat(e).hasMessageContaining("form");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void garbledTextIsReadOrRefusedAndNothingElse(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(GenerationParameters.format(Recipes.random(seed)));
        for (int i = 0; i < 20; i++) {
            text.setCharAt(random.nextInt(text.length()), ",:\"\\\nx9".charAt(random.nextInt(7)));
        }
        try {
            assertThat(ParametersReader.read(text.toString()).leftOut()).isNotNull();
        } catch (RefusedInputException e) {
            assertThat(e).hasMessageContaining("form");
        }
    }
}
