package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.gallery.Grid;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.engine.InferenceException;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.Manner;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.sampling.SamplerName;
import dev.easel.engine.sampling.SamplerType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagineCommandTest {
    private final Path folder;
    private final CommandLineRig easel;

    ImagineCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.easel = new CommandLineRig(folder);
    }

    @Test
    void aPromptBecomesATwoByTwoGridOnDisk() {
        assertThat(easel.run("imagine", "3d red fox", "--seed", "5", "--out", "fox.png"))
                .isZero();

        List<RgbImage> pictures = LongStream.range(5, 9)
                .mapToObj(seed -> RecordingImageGenerator.gradient("3d red fox", seed, new ImageSize(64, 64)))
                .toList();
        assertThat(PictureFile.read(folder.resolve("fox.png")).image()).isEqualTo(Grid.of(pictures));
        assertThat(easel.files()).containsExactly("fox.png");
        assertThat(easel.out()).contains("fox.png", "4 pictures of 64x64", "seed 5", "16 steps");
        assertThat(easel.generator.closed).isTrue();
    }

    @Test
    void severalWordsAreOnePromptAndNameTheFile() {
        assertThat(easel.run("imagine", "3D", "red", "fox!")).isZero();

        assertThat(onlyRequest().prompt()).isEqualTo("3D red fox!");
        assertThat(easel.files()).containsExactly("3d-red-fox-77.png");
        assertThat(easel.out()).contains("seed 77");
    }

    @Test
    void whatIsNotSaidComesFromTheModel() {
        easel.run("imagine", "fox");

        assertThat(onlyRequest())
                .isEqualTo(GenerationRequest.of(easel.generator.model(), "fox", CommandLineRig.RANDOM_SEED));
        assertThat(easel.opened).containsExactly(EngineOptions.automatic());
    }

    @Test
    void everyOptionReachesTheEngine() {
        int status = easel.run(
                "imagine",
                "fox",
                "--seed=4294967200",
                "--steps",
                "7",
                "--sampler",
                "euler-a",
                "--guidance",
                "2.5",
                "--guidance-rescale",
                "0.7",
                "--no",
                "cats",
                "--no",
                "dogs",
                "--size",
                "64x32",
                "--count",
                "2",
                "--clip-skip",
                "1",
                "--device",
                "cpu",
                "--precision",
                "float32");

        assertThat(status).isZero();
        assertThat(onlyRequest())
                .isEqualTo(new GenerationRequest(
                        "fox",
                        "cats, dogs",
                        new ImageSize(64, 32),
                        7,
                        2.5,
                        0.7,
                        Optional.of(new SamplerName(SamplerType.EULER_ANCESTRAL, false)),
                        4294967200L,
                        2,
                        1,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Manner.PLAIN));
        assertThat(easel.opened).containsExactly(new EngineOptions("cpu", Precision.FLOAT32));
    }

    @Test
    void anAspectRatioKeepsTheModelsAreaInItsMultiples() {
        easel.run("imagine", "fox", "--ar", "16:9");

        assertThat(onlyRequest().size()).isEqualTo(new ImageSize(88, 48));
    }

    @Test
    void separatePicturesEachCarryTheirOwnSeed() {
        assertThat(easel.run("imagine", "fox", "--seed", "10", "--count", "3", "--separate", "--out", "fox.png"))
                .isZero();

        assertThat(easel.files()).containsExactly("fox-1.png", "fox-2.png", "fox-3.png");
        Recipe second = RecipePng.read(folder.resolve("fox-2.png"));
        assertThat(second.seed()).isEqualTo(11);
        assertThat(second.count()).isEqualTo(1);
    }

    @Test
    void theOlderFileStaysWhereDrawingFails() throws IOException {
        Files.writeString(folder.resolve("fox.png"), "precious");
        easel.generator.failure = Optional.of(new InferenceException("the pictures are not finite"));

        assertThat(easel.run("imagine", "fox", "--out", "fox.png")).isEqualTo(1);

        assertThat(easel.sentence()).isEqualTo("easel: the pictures are not finite");
        assertThat(folder.resolve("fox.png")).hasContent("precious");
        assertThat(easel.files()).containsExactly("fox.png");
        assertThat(easel.generator.closed).isTrue();
    }

    @Test
    void theOlderFileIsReplacedByTheNewOne() throws IOException {
        Files.writeString(folder.resolve("fox.png"), "old");

        assertThat(easel.run("imagine", "fox", "--out", "fox.png")).isZero();

        assertThat(RecipePng.read(folder.resolve("fox.png")).prompt()).isEqualTo("fox");
    }

    @Test
    void withoutATerminalProgressIsAFewPlainLines() {
        easel.run("imagine", "fox");

        assertThat(easel.err().lines())
                .containsExactly(
                        "loading model easel-mini",
                        "[####------------] 4/16 steps  0:01 left",
                        "[########--------] 8/16 steps  0:01 left",
                        "[############----] 12/16 steps  0:01 left",
                        "[################] 16/16 steps");
    }

    @Test
    void onATerminalOneLineIsRedrawnAtMostTenTimesASecondAndCleared() {
        easel.terminal = true;

        easel.run("imagine", "fox", "--steps", "100");

        String[] drawings = easel.err().split("\r\u001b\\[K", -1);
        // Steps come every 50 ms of the rig's clock, so every second of them is shown.
        assertThat(drawings).hasSizeBetween(50, 55);
        assertThat(easel.err()).doesNotContain("\n").endsWith("\r\u001b[K");
    }

    private GenerationRequest onlyRequest() {
        assertThat(easel.generator.requests).hasSize(1);
        return easel.generator.requests.get(0);
    }

    @Test
    void aNameThatNobodyChoseReplacesNoPicture() {
        easel.run("imagine", "fox", "--seed", "5", "--steps", "1");
        easel.run("imagine", "fox", "--seed", "5", "--steps", "2");
        easel.run("imagine", "--from", "fox-5.png", "--steps", "3");
        easel.run("imagine", "fox", "--seed", "5", "--count", "1", "--separate");
        easel.run("imagine", "fox", "--seed", "5", "--count", "1", "--separate");

        assertThat(easel.files())
                .containsExactly("fox-5-2-1.png", "fox-5-2.png", "fox-5-3-1.png", "fox-5-3.png", "fox-5.png");
        assertThat(RecipePng.read(folder.resolve("fox-5.png")).steps()).isEqualTo(1);
        assertThat(RecipePng.read(folder.resolve("fox-5-2.png")).steps()).isEqualTo(2);
    }
}
