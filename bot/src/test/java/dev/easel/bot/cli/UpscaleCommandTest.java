package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.gallery.ForeignPictures;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipeFile;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.engine.ModelLoadException;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.RgbaImage;
import dev.easel.upscaler.ResamplingUpscaler;
import dev.easel.upscaler.Upscaler;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpscaleCommandTest {
    private final Path folder;
    private final CommandLineRig easel;

    UpscaleCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.easel = new CommandLineRig(folder);
        easel.installUpscaler("esrgan-x4");
        Pictures.write(folder.resolve("in.png"), 40, 20);
    }

    @ParameterizedTest
    @CsvSource({
        "--scale 2, big.png, 80x40",
        "--scale 4, big.jpg, 160x80",
        "--scale 8, big.WEBP, 320x160",
        "--scale 1.5, big.jpeg, 60x30",
        "--size 100x50, big.png, 100x50",
        "--upscaler resampling, big.png, 160x80",
        "--precision bfloat16, big.webp, 160x80"
    })
    void aPictureGrowsIntoTheFormatOfTheEnding(String options, String out, String size) {
        assertThat(run("upscale in.png " + options + " --out " + out))
                .as(easel.err())
                .isZero();

        assertThat(ImageSize.of(picture(out).image())).hasToString(size);
        assertThat(easel.out()).startsWith(out + "\n").contains(size + " from 40x20, ");
        assertThat(easel.err()).contains("loading upscaler", "100 %").doesNotContain("stretched");
    }

    @Test
    void aNameThatWasNotChosenReplacesNothing() {
        run("upscale in.png");
        run("upscale in.png --out .");

        assertThat(easel.files()).containsExactly("in-160x80-2.png", "in-160x80.png", "in.png");
    }

    @Test
    void whatIsTransparentStaysSoWhereTheFormatCan() throws IOException {
        BufferedImage clear = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 16; y++) {
            clear.setRGB(3, y, 0xff20c040);
        }
        ImageIO.write(clear, "png", folder.resolve("clear.png").toFile());

        for (String out : List.of("big.png", "big.webp")) {
            assertThat(run("upscale clear.png --out " + out)).as(easel.err()).isZero();
            RgbaImage large = picture(out).rgba();
            assertThat(large.alpha()[64 * 32 + 40]).isZero();
            assertThat(large.alpha()[64 * 32 + 13] & 0xff).isGreaterThan(200);
        }
        assertThat(run("upscale clear.png --out big.jpg")).isZero();
        assertThat(easel.err()).contains("a JPEG has no alpha: what is transparent becomes white");
        assertThat(picture("big.jpg").image().rgb()[3 * 40] & 0xff).isGreaterThan(250);
    }

    @Test
    void aPhotographIsTurnedUprightFirst() throws IOException {
        Files.write(folder.resolve("photo.jpg"), ForeignPictures.turned(32, 16, 6));

        assertThat(run("upscale photo.jpg --scale 2 --out big.png")).isZero();

        assertThat(ImageSize.of(picture("big.png").image())).hasToString("32x64");
    }

    @ParameterizedTest
    @CsvSource({"big.png", "big.jpg", "big.webp"})
    void theRecipeGoesAlongAndTellsOfTheEnlargement(String out) {
        run("imagine fox --seed 7 --count 1 --out fox.png");

        assertThat(run("upscale fox.png --scale 2 --upscaler resampling --out " + out))
                .isZero();

        Recipe recipe = RecipeFile.read(folder.resolve(out)).own().orElseThrow();
        Recipe before = RecipePng.read(folder.resolve("fox.png"));
        assertThat(recipe.prompt()).isEqualTo("fox");
        assertThat(recipe.seed()).isEqualTo(7);
        assertThat(recipe.size().width()).isEqualTo(2 * before.size().width());
        assertThat(recipe.enlargement().orElseThrow().factor()).isEqualTo(2);
        assertThat(recipe.enlargement().orElseThrow().upscaler()).isEqualTo("resampling");
        assertThat(recipe.start().orElseThrow().picture().path()).isEqualTo("fox.png");
    }

    @ParameterizedTest
    @CsvSource({"--scale 2", "--scale 3", "--size 203x111", "--scale 4 --upscaler esrgan-x4"})
    void anEnlargedPictureIsMadeAgainFromItsRecipe(String options) {
        run("imagine fox --seed 7 --count 1 --out fox.png");
        run("upscale fox.png --out big.png " + options);

        assertThat(run("imagine --from big.png --out again.png"))
                .as(easel.err())
                .isZero();

        assertThat(picture("again.png").image()).isEqualTo(picture("big.png").image());
        assertThat(RecipePng.read(folder.resolve("again.png"))).isEqualTo(RecipePng.read(folder.resolve("big.png")));
        assertThat(easel.generator.requests).hasSize(1);
    }

    @Test
    void whatWasEnlargedTwiceIsMadeAgainFromTheLarger() {
        run("imagine fox --seed 7 --count 1 --out fox.png");
        run("upscale fox.png --scale 2 --out big.png");
        run("upscale big.png --scale 2 --out bigger.png");

        assertThat(run("imagine --from bigger.png --out again.png")).isZero();

        assertThat(folder.resolve("again.png")).hasSameBinaryContentAs(folder.resolve("bigger.png"));
    }

    @Test
    void anUpscalerThatIsGoneIsNamedWhereARecipeCallsForIt() {
        easel.installUpscaler("mine");
        run("imagine fox --seed 7 --count 1 --out fox.png");
        run("upscale fox.png --upscaler mine --out big.png");
        easel.home = folder.resolve("elsewhere");

        assertThat(run("imagine --from big.png --out again.png")).isEqualTo(2);

        assertThat(easel.sentence()).contains("there is no upscaler 'mine'");
        assertThat(easel.files()).doesNotContain("again.png");
    }

    @Test
    void theWordsOfAnotherToolGoAlong() throws IOException {
        Files.write(folder.resolve("other.jpg"), ForeignPictures.jpeg("""
                a red fox
                Steps: 25, Sampler: Euler a, CFG scale: 6.5, Seed: 77, Size: 64x32, Model: foxes"""));

        assertThat(run("upscale other.jpg --scale 2 --out big.png")).isZero();

        assertThat(new String(Files.readAllBytes(folder.resolve("big.png")), StandardCharsets.UTF_8))
                .contains("Model: foxes, Postprocess upscale by: 2, Postprocess upscaler: esrgan-x4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upscale                                  | Missing required parameter: 'FILE'",
                "upscale missing.png                      | missing.png does not exist",
                "upscale .                                | is not a file",
                "upscale in.png --scale 1                 | --scale is above 1, to 16, not 1.0",
                "upscale in.png --scale 17                | --scale is above 1, to 16, not 17.0",
                "upscale in.png --scale NaN               | --scale is above 1, to 16, not NaN",
                "upscale in.png --scale x                 | --scale: 'x' is no number",
                "upscale in.png --scale 2 --size 80x40    | --scale and --size exclude each other",
                "upscale in.png --size 40x20              | a picture of 40x20 pixels does not grow to 40x20",
                "upscale in.png --size 400x10             | a picture of 40x20 pixels does not grow to 400x10",
                "upscale in.png --size 17000x10           | a picture cannot be 17000x10 pixels; each side is 1 to 16384",
                "upscale in.png --size 9000x9000          | 40x20 pixels cannot become 9000x9000",
                "upscale in.png --size 16384x64 --out b.webp | a WebP picture has at most 16383 pixels a side",
                "upscale in.png --out big.gif             | ends in .png, .jpg or .webp, not 'big.gif'",
                "upscale in.png --out in.png              | --out in.png would replace the picture it is made from",
                "upscale in.png --out nowhere/big.png     | nowhere does not exist",
                "upscale in.png --upscaler esrgan-x5      | there is no upscaler 'esrgan-x5'; did you mean 'esrgan-x4'?",
                "upscale in.png --upscaler in.png         | its name ends neither in .safetensors nor in .pth",
                "upscale in.png --upscaler home           | home is no upscaler: it holds no model.safetensors",
                "upscale in.png --device gpu              | device is auto, cpu, cuda or cuda:N, not 'gpu'"
            })
    void whatMakesNoSenseIsRefusedInOneSentence(String line, String sentence) {
        assertThat(run(line.strip())).as(easel.err()).isEqualTo(2);

        assertThat(easel.sentence()).contains(sentence.strip());
        assertThat(easel.files()).containsExactly("in.png");
    }

    @Test
    void aPictureOfManyPixelsIsRefusedByItsHeader() throws IOException {
        Files.write(folder.resolve("bomb.png"), ForeignPictures.pngOf(60_000, 60_000));
        Files.write(folder.resolve("wide.png"), ForeignPictures.pngOf(8000, 3000));

        assertThat(run("upscale bomb.png")).isEqualTo(2);
        assertThat(easel.sentence()).contains("bomb.png: 60000x60000 pixels are too many; at most 67 million are read");
        assertThat(run("upscale wide.png")).isEqualTo(2);
        assertThat(easel.sentence()).contains("a picture of 8000x3000 pixels cannot become 32000x12000");
    }

    @Test
    void anotherShapeIsMadeAndSaid() {
        assertThat(run("upscale in.png --size 100x100 --out big.png")).isZero();

        assertThat(easel.err()).contains("from 40x20 to 100x100 the picture is stretched");
        assertThat(ImageSize.of(picture("big.png").image())).hasToString("100x100");
    }

    @Test
    void brokenWeightsAreAFailureThatLeavesNoFile() {
        easel.upscalers = (weights, options) -> {
            throw new ModelLoadException(weights + ": no header");
        };

        assertThat(run("upscale in.png --out big.png")).isEqualTo(1);

        assertThat(easel.sentence()).contains("esrgan-x4: no header");
        assertThat(easel.files()).containsExactly("in.png");
    }

    @Test
    void theUpscalerIsAskedForWithWhatWasSaid() {
        List<String> asked = new ArrayList<>();
        easel.upscalers = (weights, options) -> {
            asked.add(options.device() + " " + options.precision() + " " + weights.getFileName());
            return new ResamplingUpscaler();
        };

        run("upscale in.png --device cpu --precision bfloat16 --out big.png");

        assertThat(asked).containsExactly("cpu BFLOAT16 esrgan-x4");
    }

    @Test
    void whatItWasEnlargedInIsRecordedAndUsedAgain() {
        List<Precision> asked = new ArrayList<>();
        easel.upscalers = (weights, options) -> {
            asked.add(options.precision());
            return new ComputingIn(options.precision() == Precision.AUTO ? Precision.BFLOAT16 : options.precision());
        };
        run("imagine fox --size 32x32 --count 1 --out fox.png");

        run("upscale fox.png --out auto.png");
        run("upscale fox.png --precision float32 --out exact.png");
        assertThat(recipe("auto.png").enlargedIn()).contains(Precision.BFLOAT16);
        assertThat(recipe("exact.png").enlargedIn()).contains(Precision.FLOAT32);

        assertThat(run("imagine --from exact.png --out again.png"))
                .as(easel.err())
                .isZero();
        assertThat(recipe("again.png")).isEqualTo(recipe("exact.png"));
        run("imagine --from exact.png --precision bfloat16 --out other.png");
        assertThat(recipe("other.png").enlargedIn()).contains(Precision.BFLOAT16);
        assertThat(asked).containsExactly(Precision.AUTO, Precision.FLOAT32, Precision.FLOAT32, Precision.BFLOAT16);
    }

    /** Resampling that says it computes in something. */
    private record ComputingIn(Precision precision) implements Upscaler {
        @Override
        public RgbImage upscale(RgbImage image, ImageSize target, DoubleConsumer progress) {
            return new ResamplingUpscaler().upscale(image, target, progress);
        }

        @Override
        public List<Integer> factors() {
            return List.of(2, 4, 8);
        }

        @Override
        public void close() {}
    }

    private int run(String line) {
        return easel.run(line.split(" +"));
    }

    private Recipe recipe(String name) {
        return RecipePng.read(picture(name).bytes());
    }

    private PictureFile picture(String name) {
        return PictureFile.read(folder.resolve(name));
    }
}
