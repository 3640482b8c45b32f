package dev.easel.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private static BenchOptions parse(String line) {
        return Arguments.parse(List.of(line.split(" ")));
    }

    @Test
    void aModelAloneIsMeasuredInEveryWay() {
        BenchOptions options = parse("models/mine");
        assertThat(options.target()).isEqualTo(new Target.Model(Path.of("models/mine")));
        assertThat(options.tasks())
                .containsExactly(Task.UNET_STEP, Task.VAE_DECODE, Task.PROMPT_ENCODING, Task.COLD_START);
        assertThat(options.batch()).isEqualTo(1);
        assertThat(options.runs()).isEqualTo(3);
        assertThat(options.size()).isEmpty();
        assertThat(options.peer()).isEmpty();
        assertThat(options.json()).isEmpty();
    }

    @Test
    void everyOptionIsRead() {
        BenchOptions options = parse("--random sdxl --precision bfloat16 --size 512x768 --batch 4 --runs 5 --device cpu"
                + " --json - --unet-only --peer eager-channels-last");
        assertThat(options.target()).isEqualTo(new Target.Random(Architecture.SDXL));
        assertThat(options.engine().precision()).isEqualTo(Precision.BFLOAT16);
        assertThat(options.engine().device()).isEqualTo("cpu");
        assertThat(options.size()).contains(new ImageSize(512, 768));
        assertThat(options.batch()).isEqualTo(4);
        assertThat(options.runs()).isEqualTo(5);
        assertThat(options.json()).contains("-");
        assertThat(options.tasks()).containsExactly(Task.UNET_STEP);
        assertThat(options.peer()).contains(Side.EAGER_CHANNELS_LAST);
    }

    @Test
    void precisionsAreComparedOnSmallerPicturesThanTheModels() {
        BenchOptions options = parse("--random sd15 --psnr");
        Subject subject = new RandomSubject(Architecture.SD15);
        assertThat(options.size(Task.PRECISION, subject)).isEqualTo(new ImageSize(256, 256));
        assertThat(options.size(Task.UNET_STEP, subject)).isEqualTo(new ImageSize(512, 512));
    }

    @ParameterizedTest
    @CsvSource({
        "--speed 3,                          there is no option --speed",
        "--random sd14,                      --random cannot be 'sd14'",
        "--random,                           --random needs a value",
        "--random sd15 --random sdxl,        one model at a time: sd15 with random weights or sdxl with random weights",
        "--random sd15 --batch 0,            '--batch is 1 to 16, not ''0'''",
        "--random sd15 --runs many,          '--runs is 1 to 1000, not ''many'''",
        "--random sd15 --size 513x512,       --size cannot be '513x512'",
        "--random sd15 --size 8x8,           --size cannot be '8x8'",
        "--random sd15 --peer easel,         --peer cannot be 'easel'",
        "--random sd15 --device tpu,         'device is auto, cpu, cuda or cuda:N, not ''tpu'''",
        "--random sd15 --psnr --vae-only,    --vae-only and another option that leaves the rest out exclude each other",
        "--runs 3,                           'name a model''s folder, or --random sd15, sd21, sdxl or mini'",
    })
    void nonsenseIsNamed(String line, String message) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(UsageException.class).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--precision", "--size", "--batch", "--runs", "--device", "--peer", "--json"})
    void usageTellsOfEveryOption(String option) {
        assertThat(Arguments.USAGE).contains(option);
    }
}
