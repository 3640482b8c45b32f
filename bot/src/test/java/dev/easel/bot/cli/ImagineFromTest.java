package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.easel.bot.gallery.ForeignPictures;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipeJson;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.InitialImage;
import dev.easel.engine.generate.LoraUse;
import dev.easel.engine.generate.Manner;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagineFromTest {
    private final Path folder;
    private final CommandLineRig easel;

    ImagineFromTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.easel = new CommandLineRig(folder);
        Pictures.write(folder.resolve("start.png"), 100, 50);
        Pictures.write(folder.resolve("mask.png"), 100, 50);
        Files.writeString(folder.resolve("style.safetensors"), "weights");
    }

    @Test
    void theSameRequestIsMadeAgain() throws IOException {
        drawEverything();

        assertThat(easel.run("imagine", "--from", "fox.png", "--out", "again.png"))
                .isZero();

        assertThat(request(1)).isEqualTo(request(0));
        assertThat(easel.opened.get(1)).isEqualTo(easel.opened.get(0));
        assertThat(folder.resolve("again.png")).hasSameBinaryContentAs(folder.resolve("fox.png"));
    }

    @Test
    void aPictureOfAnotherToolBringsWhatEaselCanFollowAndTheRestIsNamed() throws IOException {
        Files.write(folder.resolve("other.jpg"), ForeignPictures.jpeg("""
                a red fox
                Negative prompt: blurry
                Steps: 25, Sampler: Euler a, CFG scale: 6.5, Seed: 77, Size: 64x32, Model: foxes"""));

        assertThat(easel.run("imagine", "--from", "other.jpg", "--steps", "3", "--out", "mine.png"))
                .isZero();

        GenerationRequest request = request(0);
        assertThat(request.prompt()).isEqualTo("a red fox");
        assertThat(request.negativePrompt()).isEqualTo("blurry");
        assertThat(request.steps()).isEqualTo(3);
        assertThat(request.seed()).isEqualTo(77);
        assertThat(request.size()).isEqualTo(new ImageSize(64, 32));
        assertThat(easel.err()).contains("not taken over from the other tool's picture: Model: foxes");
        assertThat(easel.run("recipe", "other.jpg")).isZero();
        assertThat(easel.out()).contains("sampler          euler-a");
    }

    @Test
    void theSameRequestIsMadeAgainWithDefaults() {
        easel.run("imagine", "fox", "--out", "fox.png");
        easel.run("imagine", "--from", "fox.png");

        assertThat(request(1)).isEqualTo(request(0));
    }

    @Test
    void thePrecisionThatWasDecidedOnceIsDrawnInAgain() {
        easel.run("imagine", "fox", "--out", "fox.png");
        easel.run("imagine", "--from", "fox.png");

        assertThat(easel.opened)
                .extracting(EngineOptions::precision)
                .containsExactly(Precision.AUTO, Precision.FLOAT32);
    }

    @Test
    void whatElseIsSaidOverridesTheRecipe() {
        easel.run("imagine", "fox", "--seed", "3", "--steps", "9", "--out", "fox.png");
        easel.run("imagine", "blue", "cat", "--from", "fox.png", "--steps", "11", "--ar", "2:1");

        assertThat(request(1).prompt()).isEqualTo("blue cat");
        assertThat(request(1).seed()).isEqualTo(3);
        assertThat(request(1).steps()).isEqualTo(11);
        assertThat(request(1).size()).isEqualTo(new ImageSize(88, 48));
    }

    @Test
    void onePictureOfSeparateOnesIsDrawnAloneWithItsSeed() {
        easel.run("imagine", "fox", "--seed", "3", "--separate", "--out", "fox.png");
        easel.run("imagine", "--from", "fox-4.png", "--out", "again.png");

        assertThat(request(1).seed()).isEqualTo(6);
        assertThat(request(1).count()).isEqualTo(1);
        assertThat(folder.resolve("again.png")).hasSameBinaryContentAs(folder.resolve("fox-4.png"));
    }

    @Test
    void onePictureOfSeparateOnesKeepsItsManner() {
        easel.run(
                "imagine",
                "fox",
                "--seed",
                "3",
                "--chaos",
                "20",
                "--weird",
                "1500",
                "--tile",
                "--stop",
                "80",
                "--sameseed",
                "9",
                "--style",
                "cute",
                "--separate",
                "--out",
                "fox.png");
        easel.run("imagine", "--from", "fox-2.png", "--out", "again.png");
        easel.run("imagine", "--from", "fox-2.png", "--no-tile", "--chaos", "0", "--seed", "50", "--out", "other.png");

        assertThat(request(0).manner()).isEqualTo(new Manner(0.2, 0.5, 3, true, 0.8, OptionalLong.of(9)));
        assertThat(request(1).manner()).isEqualTo(request(0).manner());
        assertThat(request(1).prompt()).isEqualTo(request(0).prompt()).startsWith("fox, cute");
        assertThat(request(1).seed()).isEqualTo(4);
        assertThat(request(2).manner()).isEqualTo(new Manner(0, 0.5, 3, false, 0.8, OptionalLong.of(9)));
        assertThat(easel.run("recipe", "fox-2.png")).isZero();
        assertThat(easel.out())
                .contains(
                        "prompt           fox\n",
                        "chaos            20\n",
                        "weird            1500  (from seed 3)\n",
                        "tile             yes\n",
                        "stop             80\n",
                        "same noise       from seed 9\n",
                        "style            cute\n");
    }

    @Test
    void softBorderIsKeptWithItsMaskAndNeedsOne() throws IOException {
        Pictures.write(folder.resolve("start.png"), 64, 64);
        Pictures.write(folder.resolve("mask.png"), 64, 64);
        easel.run("imagine", "fox", "--init", "start.png", "--mask", "mask.png", "--soft-mask", "--out", "fox.png");
        easel.run("imagine", "--from", "fox.png", "--out", "again.png");

        assertThat(request(0).initialImage().orElseThrow().soft()).isTrue();
        assertThat(request(1).initialImage()).isEqualTo(request(0).initialImage());
        assertThat(easel.run("imagine", "fox", "--init", "start.png", "--soft-mask"))
                .isEqualTo(2);
        assertThat(easel.sentence()).contains("--soft-mask needs a mask");
    }

    @Test
    void theStartPictureIsCroppedToTheSizeWithItsMaskAndSetsTheShape() {
        drawEverything();

        InitialImage start = request(0).initialImage().orElseThrow();
        assertThat(request(0).size()).isEqualTo(new ImageSize(88, 48));
        assertThat(start.image().width()).isEqualTo(88);
        assertThat(start.strength()).isEqualTo(0.5);
        byte[] row = start.mask().orElseThrow().weights();
        assertThat(row[0]).isZero();
        assertThat(row[87]).isEqualTo((byte) 255);
        assertThat(request(0).loras()).containsExactly(new LoraUse(folder.resolve("style.safetensors"), -0.5));
    }

    @Test
    void theRecipeIsShown() {
        drawEverything();

        assertThat(easel.run("recipe", "fox.png")).isZero();

        assertThat(easel.out())
                .contains(
                        "prompt           fox",
                        "seed             7",
                        "88x48",
                        "start.png",
                        "style.safetensors at -0.5");
        assertThat(easel.run("recipe", "fox.png", "--json")).isZero();
        assertThat(easel.out()).startsWith("{").contains("\"seed\" : 7");
    }

    @Test
    void filesMoveTogetherWithThePicture() throws IOException {
        drawEverything();
        Path moved = Files.createDirectory(folder.resolve("moved"));
        for (String name : List.of("fox.png", "start.png", "mask.png", "style.safetensors")) {
            Files.move(folder.resolve(name), moved.resolve(name));
        }

        assertThat(easel.run("imagine", "--from", "moved/fox.png")).isZero();

        assertThat(request(1).initialImage()).isEqualTo(request(0).initialImage());
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        drawEverything();
        Files.delete(folder.resolve("mask.png"));

        assertThat(easel.run("imagine", "--from", "fox.png")).isEqualTo(2);

        assertThat(easel.sentence()).contains("the mask", "mask.png", "is missing");
    }

    @Test
    void aChangedFileIsNamed() throws IOException {
        drawEverything();
        Pictures.write(folder.resolve("start.png"), 100, 51);
        assertThat(easel.run("imagine", "--from", "fox.png")).isEqualTo(2);
        assertThat(easel.sentence()).contains("the initial picture start.png is no longer the one", "SHA-256");

        Pictures.write(folder.resolve("start.png"), 100, 50);
        Files.writeString(folder.resolve("style.safetensors"), "other weights");
        assertThat(easel.run("imagine", "--from", "fox.png")).isEqualTo(2);
        assertThat(easel.sentence()).contains("the LoRA style.safetensors is no longer the one");
    }

    @Test
    void anotherModelUnderTheOldNameIsToldUnlessAskedFor() {
        easel.run("imagine", "fox", "--out", "fox.png");
        easel.installModel("easel-mini", "{\"_class_name\": \"StableDiffusionXLPipeline\"}");

        assertThat(easel.run("imagine", "--from", "fox.png", "--out", "new.png"))
                .isZero();
        assertThat(easel.err()).contains("the model 'easel-mini' has changed since that picture was drawn");
        assertThat(request(1).prompt()).isEqualTo(request(0).prompt());

        assertThat(easel.run("imagine", "--from", "new.png")).isZero();
        assertThat(easel.err()).doesNotContain("has changed");

        assertThat(easel.run("imagine", "--from", "fox.png", "--model", "easel-mini"))
                .isZero();
        assertThat(easel.err()).doesNotContain("has changed");
    }

    @Test
    void aMissingModelIsNamed() throws IOException {
        easel.installModel("other", "{}");
        easel.run("imagine", "fox", "--model", "other", "--out", "fox.png");
        Files.delete(easel.modelHome.resolve("other/model_index.json"));

        assertThat(easel.run("imagine", "--from", "fox.png")).isEqualTo(2);

        assertThat(easel.sentence()).contains("no model 'other' is installed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"easel-mini\u0000", "../easel-mini", "\u001b[2Jmini", "/", "."})
    void aStrangersRecipeCannotNameAModelThatIsNone(String model) throws IOException {
        easel.run("imagine", "fox", "--out", "fox.png");
        Recipe drawn = RecipePng.read(folder.resolve("fox.png"));
        Recipe forged =
                RecipeJson.parse(RecipeJson.format(drawn).replace("\"easel-mini\"", new TextNode(model).toString()));
        Files.write(folder.resolve("fox.png"), RecipePng.encode(new RgbImage(1, 1, new byte[3]), forged));

        assertThat(easel.run("imagine", "--from", "fox.png")).isEqualTo(2);

        assertThat(easel.err()).hasLineCount(1).doesNotContain("fault", "\u001b", "\u0000");
    }

    private void drawEverything() {
        int status = easel.run(
                "imagine",
                "fox",
                "--seed",
                "7",
                "--sampler",
                "dpmpp-2m-karras",
                "--no",
                "cats",
                "--init",
                "start.png",
                "--mask",
                "mask.png",
                "--strength",
                "0.5",
                "--lora",
                "style.safetensors:-0.5",
                "--clip-skip",
                "2",
                "--device",
                "cpu",
                "--precision",
                "bfloat16",
                "--out",
                "fox.png");
        assertThat(status).as(easel.err()).isZero();
    }

    private GenerationRequest request(int i) {
        return easel.generator.requests.get(i);
    }
}
