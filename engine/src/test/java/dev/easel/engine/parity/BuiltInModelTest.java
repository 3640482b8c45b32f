package dev.easel.engine.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.checkpoint.Checkpoint;
import dev.easel.engine.denoise.Conditioning;
import dev.easel.engine.denoise.UNet;
import dev.easel.engine.generate.DiffusionImageGenerator;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.ImageGenerator;
import dev.easel.engine.generate.Manner;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.generate.ProgressListener;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.sampling.SamplerPlan;
import dev.easel.engine.sampling.SamplerStep;
import dev.easel.engine.sampling.ScheduleConfig;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.text.ClipTextEncoder;
import dev.easel.engine.text.ClipTextEncoder.Output;
import dev.easel.engine.text.ClipTextEncoder.TextEmbeddings;
import dev.easel.engine.vae.Autoencoder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in model against the run of the reference implementation that it is published with. */
class BuiltInModelTest {
    private static final Path FOLDER = Path.of("..", "config", "models", "easel-mini");
    private static final int STEPS = 12;
    private static final double GUIDANCE = 4;

    private static Ops ops;
    private static Checkpoint checkpoint;
    private static CaseNetworks networks;
    private static Golden golden;

    @BeforeAll
    static void open() {
        ops = Ops.open(-1);
        checkpoint = Checkpoint.open(FOLDER);
        networks = CaseNetworks.of(ops, checkpoint, List.of());
        golden = Golden.open(FOLDER.resolve("expected.safetensors"));
    }

    @AfterAll
    static void close() {
        golden.close();
        checkpoint.close();
        ops.close();
    }

    @Test
    void textEncoderGivesTheGoldenEmbeddings() {
        try (ClipTextEncoder encoder = networks.textEncoder("text_encoder");
                TextEmbeddings hidden = encoder.encode(golden.rows("ids"), new Output(0, true))) {
            assertClose(ops.toFloats(hidden.tokens()), golden.values("hidden"), 2e-4);
        }
    }

    @Test
    void planTellsTheGoldenTimesteps() {
        double[] told =
                plan().steps().stream().mapToDouble(SamplerStep::timestep).toArray();
        float[] timesteps = golden.values("timesteps");

        assertThat(told).hasSize(STEPS);
        for (int i = 0; i < told.length; i++) {
            assertThat(told[i]).isEqualTo(timesteps[i]);
        }
    }

    /** The rows of the golden output: without a prompt for both pictures, then with theirs. */
    @Test
    void unetGivesTheGoldenFirstOutput() {
        float time = (float) plan().steps().get(0).timestep();
        try (UNet unet = networks.unet();
                Tensor noise = golden.tensor(ops, "noise");
                Tensor latents = ops.join(List.of(noise, noise), 0);
                Tensor times = ops.fromFloats(new float[] {time, time, time, time}, 4);
                Tensor hidden = golden.tensor(ops, "hidden");
                Tensor prompts = ops.rows(hidden, 0, 2);
                Tensor nothing = ops.rows(hidden, 2, 3);
                Tensor context = ops.join(List.of(nothing, nothing, prompts), 0);
                Tensor output = unet.forward(latents, times, Conditioning.of(context), List.of())) {
            assertClose(ops.toFloats(output), golden.values("unet_first"), 2e-4);
        }
    }

    @Test
    void autoencoderDecodesTheGoldenPictures() {
        try (Autoencoder autoencoder = networks.autoencoder();
                Tensor latents = golden.tensor(ops, "latents");
                Tensor unscaled = ops.scaled(
                        latents,
                        1 / autoencoder.scaling().factor(),
                        autoencoder.scaling().shift());
                Tensor image = autoencoder.decode(unscaled)) {
            assertClose(ops.toFloats(image), golden.values("image"), 2e-3);
        }
    }

    @ParameterizedTest
    @CsvSource({"3d red apple, 1, 0", "a cartoon fox on a blue background, 2, 1"})
    void wholeRunDrawsTheGoldenPicture(String prompt, long seed, int row) {
        try (ImageGenerator generator =
                DiffusionImageGenerator.open(FOLDER, new EngineOptions("cpu", Precision.FLOAT32, false))) {
            RgbImage image = generator
                    .submit(request(prompt, seed), ProgressListener.silent())
                    .result()
                    .join()
                    .images()
                    .get(0);

            assertThat(largestGreyDifference(image, row(golden.values("image"), 2, row)))
                    .isLessThanOrEqualTo(1);
        }
    }

    private static GenerationRequest request(String prompt, long seed) {
        return new GenerationRequest(
                prompt,
                "",
                new ImageSize(128, 128),
                STEPS,
                GUIDANCE,
                0,
                Optional.empty(),
                seed,
                1,
                0,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Manner.PLAIN);
    }

    private static SamplerPlan plan() {
        ScheduleConfig config = ScheduleConfig.read(checkpoint.schedulerConfig().orElseThrow());
        return SamplerPlan.of(config, Optional.empty(), STEPS, 1);
    }

    private static void assertClose(float[] actual, float[] expected, double tolerance) {
        assertThat(Report.maxError(actual, expected)).isLessThanOrEqualTo(tolerance);
    }

    private static float[] row(float[] values, int rows, int index) {
        int length = values.length / rows;
        return Arrays.copyOfRange(values, index * length, (index + 1) * length);
    }

    /** @param planes the golden picture, red, green, blue, in -1..1 */
    private static int largestGreyDifference(RgbImage image, float[] planes) {
        int pixels = image.width() * image.height();
        int largest = 0;
        for (int i = 0; i < planes.length; i++) {
            int golden = (int) Math.rint((Math.max(-1, Math.min(1, planes[i])) + 1) * 127.5);
            int drawn = image.rgb()[3 * (i % pixels) + i / pixels] & 0xFF;
            largest = Math.max(largest, Math.abs(drawn - golden));
        }
        return largest;
    }
}
