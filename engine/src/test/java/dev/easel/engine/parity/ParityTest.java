package dev.easel.engine.parity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.checkpoint.Weight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParityTest {
    private final Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    ParityTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** The count is that of the reference implementation's outputs: an output that is skipped would not fail. */
    @ParameterizedTest
    @CsvSource({
        "sd15-tiny, 18",
        "sd21-tiny, 11",
        "sdxl-tiny, 3",
        "controlnet-tiny, 10",
        "taesd-tiny, 2",
        "schedulers, 94",
        "tokenizer, 29"
    })
    void everyOutputIsThatOfTheReferenceImplementation(String name, int outputs) throws IOException {
        GoldenCases.copy(name, folder);

        Report report = check();

        assertThat(failures()).isEmpty();
        assertThat(report.failed()).isZero();
        assertThat(report.passed()).isEqualTo(outputs);
    }

    @Test
    void oneOtherBiasFailsWhatTheNetworkGivesAndNothingElse() throws IOException {
        Path vae = GoldenCases.copy("taesd-tiny", folder).resolve("vae/diffusion_pytorch_model.safetensors");
        GoldenCases.rewrite(
                vae,
                GoldenCases.replacing(
                        "decoder.layers.0.bias", own -> List.of(GoldenCases.withHalf(own.get(0), 0, (short) 0x4000))));

        Report report = check();

        assertThat(report.passed()).isEqualTo(1);
        assertThat(failures()).singleElement().asString().startsWith("taesd-tiny/out.decode ");
    }

    @Test
    void brokenNetworkFailsByNameAndTheOthersAreStillChecked() throws IOException {
        Path sd = GoldenCases.copy("sd21-tiny", folder);
        GoldenCases.rewrite(
                sd.resolve("unet/diffusion_pytorch_model.safetensors"),
                GoldenCases.replacing("conv_in.weight", own -> List.of()));

        Report report = check();

        assertThat(report.passed()).isEqualTo(5);
        assertThat(failures())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("sd21-tiny/out.unet ")
                        .contains("weight conv_in.weight [16, 4, 3, 3] is missing"));
    }

    @Test
    void outputThatNothingIsComparedWithFails() throws IOException {
        Path golden = GoldenCases.copy("taesd-tiny", folder).resolve("expected.safetensors");
        GoldenCases.rewrite(golden, weights -> {
            List<Weight> more = new ArrayList<>(weights);
            more.add(GoldenCases.renamed(weights.get(0), "out.else"));
            return more;
        });

        check();

        assertThat(failures()).singleElement().asString().startsWith("taesd-tiny/out.else ");
    }

    @Test
    void outputOfAnotherShapeFailsWithBothShapes() throws IOException {
        Path golden = GoldenCases.copy("taesd-tiny", folder).resolve("expected.safetensors");
        GoldenCases.rewrite(
                golden,
                GoldenCases.replacing("out.encode", own -> List.of(GoldenCases.reshaped(own.get(0), 1, 4, 4, 6))));

        check();

        assertThat(failures()).singleElement().asString().contains("[1, 4, 6, 4], not [1, 4, 4, 6]");
    }

    @Test
    void folderThatHoldsNoCaseFails() throws IOException {
        Files.createDirectory(folder.resolve("sd15-tiny"));

        Report report = check();

        assertThat(report.passed()).isZero();
        assertThat(failures()).singleElement().asString().startsWith("sd15-tiny ");
    }

    @Test
    void caseItselfCanBeNamed() throws IOException {
        Path taesd = GoldenCases.copy("taesd-tiny", folder);

        Report report = Parity.check(taesd, report());

        assertThat(report.passed()).isEqualTo(2);
    }

    private Report check() throws IOException {
        return Parity.check(folder, report());
    }

    private Report report() {
        return new Report(new PrintStream(printed, true, UTF_8));
    }

    private List<String> failures() {
        return printed.toString(UTF_8)
                .lines()
                .filter(line -> line.endsWith("FAIL"))
                .toList();
    }
}
