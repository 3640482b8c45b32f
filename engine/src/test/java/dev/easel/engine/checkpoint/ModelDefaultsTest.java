package dev.easel.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.ModelLoadException;
import dev.easel.engine.image.Finish;
import dev.easel.engine.image.ImageSize;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelDefaultsTest {
    private final Path folder;

    ModelDefaultsTest(@TempDir Path folder) {
        this.folder = folder.resolve("mini");
    }

    @ParameterizedTest
    @CsvSource({
        "SD1, false, 512x512, 25, 7.5",
        "SD2, false, 768x768, 25, 7.5",
        "SDXL, false, 1024x1024, 25, 5",
        "SD1, true, 512x512, 4, 1.5"
    })
    void familyDecidesWhereNothingIsSaid(ModelFamily family, boolean lcm, String size, int steps, double guidance) {
        TestWeights.writeText(folder.resolve("model_index.json"), "{}");
        ObjectNode unet = JsonFile.JSON.createObjectNode().put("sample_size", 96);
        ModelDefaults defaults = ModelDefaults.read(folder, new ModelKind(family, false, lcm), unet);
        assertThat(defaults.name()).isEqualTo("mini");
        assertThat(defaults.size()).hasToString(size);
        assertThat(defaults.steps()).isEqualTo(steps);
        assertThat(defaults.guidanceScale()).isEqualTo(guidance);
        assertThat(defaults.guidanceRescale()).isZero();
    }

    @Test
    void fileBesideTheModelWins() {
        assertThat(read("{\"name\": \"easel-mini\", \"size\": \"128x64\", \"steps\": 16, \"guidance_scale\": 4.0,"
                        + " \"guidance_rescale\": 0.7}"))
                .isEqualTo(new ModelDefaults(
                        "easel-mini", new ImageSize(128, 64), 16, 4, 0.7, Optional.empty(), Optional.empty()));
    }

    @Test
    void lastStageIsWhatTheFileSays() {
        assertThat(read("{\"finish\": {\"upscaler\": \"esrgan-x4\", \"scale\": 4}}")
                        .finish())
                .contains(new Finish("esrgan-x4", 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"step\": 3}                 | did you mean 'steps'?",
                "{\"zzzzzzzzzzzz\": 3}         | the keys are",
                "{\"steps\": 0}                | not 0",
                "{\"steps\": 2.5}              | not 2.5",
                "{\"guidance_scale\": \"4\"}   | not \"4\"",
                "{\"guidance_rescale\": 2}     | not 2",
                "{\"size\": \"128\"}           | not \"128\"",
                "{\"size\": \"100x128\"}       | multiples of 8",
                "{\"size\": 128}               | not 128",
                "{\"steps\": 3, \"steps\": 4}  | Duplicate field",
                "{\"finish\": \"esrgan-x4\"}    | not \"esrgan-x4\"",
                "{\"finish\": {\"upscaler\": \"a\", \"scale\": 1}}   | not 1",
                "{\"finish\": {\"upscaler\": \"../a\", \"scale\": 4}} | not '../a'",
                "{\"finish\": {\"upscaler\": \"a\", \"scal\": 4}}    | unknown key 'scal'; did you mean 'scale'?",
                "[]                            | no JSON object"
            })
    void wrongEntryIsRefusedWithTheFile(String json, String fault) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContainingAll("easel.json", fault);
    }

    private ModelDefaults read(String json) {
        TestWeights.writeText(folder.resolve("easel.json"), json);
        return ModelDefaults.read(
                folder, new ModelKind(ModelFamily.SD1, false, false), JsonFile.JSON.createObjectNode());
    }
}
