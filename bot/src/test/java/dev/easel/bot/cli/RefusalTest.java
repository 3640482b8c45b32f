package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.image.ImageSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    private final Path folder;
    private final CommandLineRig easel;

    RefusalTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.easel = new CommandLineRig(folder);
        Pictures.write(folder.resolve("picture.png"), 40, 20);
        Pictures.write(folder.resolve("mask.png"), 40, 21);
        Pictures.write(folder.resolve("thin.png"), 90, 3);
        Files.writeString(folder.resolve("text.txt"), "text");
        Files.writeString(folder.resolve("old.ckpt"), "pickle");
        Files.createDirectory(folder.resolve("folder"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "imagine                            | say what to draw",
                "imagine fox --ar 1:0               | an aspect ratio is two whole numbers from 1, the larger",
                "imagine fox --ar 1:100             | not 1:100",
                "imagine fox --ar wide              | such as 16:9, not 'wide'",
                "imagine fox --ar 1:1 --size 64x64  | --ar and --size exclude each other",
                "imagine fox --size 64x             | a size is WIDTHxHEIGHT such as 512x768, not '64x'",
                "imagine fox --size 0x64            | a picture cannot be 0x64",
                "imagine fox --size 100000x8        | a picture cannot be 100000x8 pixels; each side is 1 to 16384",
                "imagine fox --size 8200x8          | a drawing cannot be 8200x8 pixels; each side is at most 8192",
                "imagine fox --ar 1:1000000         | the larger at most 8 times the smaller, such as 16:9, not 1:1000000",
                "imagine fox --size 60x64           | the size 60x64 is not in multiples of 8 pixels, which the model easel-mini needs; near it is 64x64",
                "imagine fox --seed 4294967296      | seed is 0 to 4294967295, not 4294967296",
                "imagine fox --seed 4294967295      | seed 4294967295 leaves no seeds for 4 pictures",
                "imagine fox --seed x               | easel: --seed: 'x' is no whole number",
                "imagine fox --seed 99999999999999999999 | --seed: '99999999999999999999' is out of range",
                "imagine fox --count 2.5            | --count: '2.5' is no whole number",
                "imagine fox --guidance much        | --guidance: 'much' is no number",
                "imagine fox --seed                 | Missing required parameter for option '--seed'",
                "imagine fox --steps 0              | steps is 1 to 500, not 0",
                "imagine fox --count 17             | count is 1 to 16, not 17",
                "imagine fox --guidance NaN         | guidance is 0 to 50, not NaN",
                "imagine fox --guidance-rescale 2   | guidance rescale is 0 to 1, not 2.0",
                "imagine fox --clip-skip 9          | clip skip is 0 to 8, not 9",
                "imagine fox --sampler eular-a      | no sampler 'eular-a'; did you mean 'euler-a'?",
                "imagine fox --sampler ddim-karras  | no sampler 'ddim-karras'",
                "imagine fox --sampler ddim-karras  | pndm, euler, euler-karras, euler-a,",
                "imagine fox --precision flaot16    | no precision 'flaot16'; did you mean 'float16'?",
                "imagine fox --device gpu           | device is auto, cpu, cuda or cuda:N, not 'gpu'",
                "imagine fox --model easle-mini     | no model 'easle-mini' is installed; did you mean 'easel-mini'?",
                "imagine fox --model old.ckpt       | old.ckpt is not a safetensors file",
                "imagine fox --model folder         | folder is no model: it holds no model_index.json",
                "imagine fox --lora old.ckpt        | old.ckpt is not a safetensors file",
                "imagine fox --lora none.safetensors| none.safetensors does not exist",
                "imagine fox --init thin.png        | thin.png is 90x3, too thin to draw in its own shape; --size or --ar",
                "imagine fox --init none.png        | none.png does not exist",
                "imagine fox --init folder          | folder is not a file",
                "imagine fox --init text.txt        | text.txt: neither a PNG, a JPEG nor a WebP picture",
                "imagine fox --init picture.png --strength 2 | strength is 0 to 1, not 2.0",
                "imagine fox --init picture.png --mask mask.png | the mask is 40x21 and the picture 40x20",
                "imagine fox --mask mask.png        | --mask needs a picture to start from, given by --init",
                "imagine fox --strength 0.5         | --strength needs a picture to start from",
                "imagine fox --out fox.gif          | ends in .png, not 'fox.gif'",
                "imagine fox --init picture.png --out picture.png | would replace the picture it is drawn from",
                "imagine fox --out none/fox.png     | none does not exist",
                "imagine fox --sede 5               | unknown option '--sede'; did you mean '--seed'?",
                "imagine --from picture.png         | picture.png: it holds no recipe, neither easel's nor another tool's",
                "imagine --from text.txt            | text.txt: neither a PNG, a JPEG nor a WebP picture",
                "recipe                             | Missing required parameter: 'FILE'",
                "recipe none.png                    | none.png does not exist",
                "imagin fox                         | unknown command or argument 'imagin'; did you mean 'imagine'?",
            })
    void badInputIsRefusedInOneSentenceAndNothingIsWritten(String arguments, String complaint) {
        assertThat(easel.run(arguments.split(" "))).isEqualTo(2);

        assertThat(easel.sentence()).startsWith("easel: ").contains(complaint);
        assertThat(easel.err()).doesNotContain("\tat ", "Exception");
        assertThat(easel.out()).isEmpty();
        assertThat(easel.generator.requests).isEmpty();
        assertThat(easel.files()).containsExactly("mask.png", "old.ckpt", "picture.png", "text.txt", "thin.png");
    }

    @Test
    void anEmptyModelNameIsRefusedAsSuch() {
        assertThat(easel.run("imagine", "fox", "--model", "")).isEqualTo(2);

        assertThat(easel.sentence()).contains("the model's name is empty");
    }

    @Test
    void aModelWithABrokenIndexIsListedAsSuchAndHidesNoOther() throws IOException {
        easel.installModel("broken", "{");

        assertThat(easel.run("models")).isZero();

        assertThat(easel.out()).containsPattern("broken +cannot be loaded").contains("easel-mini");
    }

    @Test
    void whatNoModelCouldDrawIsRefusedBeforeOneIsLoaded() {
        easel.run("imagine", "fox", "--steps", "0");

        assertThat(easel.opened).isEmpty();
    }

    @Test
    void aPromptTakenForAnOptionIsToldWhereItGoes() {
        assertThat(easel.run("imagine", "--red apple")).isEqualTo(2);

        assertThat(easel.sentence())
                .isEqualTo("easel: unknown option '--red apple' (a prompt that begins with a dash goes after --)");
    }

    @Test
    void aPromptOfFiftyThousandCharactersIsRefused() {
        assertThat(easel.run("imagine", "x".repeat(50_000))).isEqualTo(2);

        assertThat(easel.sentence()).isEqualTo("easel: a prompt has at most 10000 characters, not 50000");
    }

    @Test
    void aGridTooLargeForOneFileIsRefusedBeforeItIsDrawn() {
        assertThat(easel.run("imagine", "fox", "--size", "8192x8192", "--count", "16"))
                .isEqualTo(2);

        assertThat(easel.sentence())
                .contains("a grid of 16 pictures of " + new ImageSize(8192, 8192) + " is too large");
        assertThat(easel.generator.requests).isEmpty();
    }

    @Test
    void aFileNameTooLongForTheDiskIsRefusedBeforeAnythingIsDrawn() {
        assertThat(easel.run("imagine", "fox", "--out", "x".repeat(260) + ".png"))
                .isEqualTo(2);

        assertThat(easel.sentence()).contains("a file name has at most 250 bytes", "has 264");
        assertThat(easel.opened).isEmpty();
    }

    @Test
    void aPromptThatNamesAFileIsNotExpanded() throws IOException {
        Files.writeString(folder.resolve("secret"), "--steps=1");

        assertThat(easel.run("imagine", "@" + folder.resolve("secret"))).isZero();

        assertThat(easel.generator.requests.get(0).prompt()).startsWith("@");
    }

    @Test
    void controlCharactersInABadValueDoNotReachTheTerminal() {
        assertThat(easel.run("model", "get", "https://host/\u001b[2J\nx.safetensors"))
                .isEqualTo(2);

        assertThat(easel.sentence()).contains("is not a URL");
        assertThat(easel.err()).doesNotContain("\u001b").hasLineCount(1);
    }

    @Test
    void helpShowsExamplesForEveryCommand() {
        for (String command : new String[] {"imagine", "recipe", "models", "bot", "check"}) {
            assertThat(easel.run(command, "--help")).isZero();
            assertThat(easel.out()).contains("Usage: easel " + command, "easel " + command);
        }
        assertThat(easel.run("model", "get", "--help")).isZero();
        assertThat(easel.out()).contains("Examples:", "https://HUB");
        assertThat(easel.run("imagine", "--version")).isZero();
        assertThat(easel.out()).startsWith("easel ");
        assertThat(easel.run("--version")).isZero();
        assertThat(easel.out()).matches("easel [0-9].*\\R");
        assertThat(easel.run("--help")).isZero();
        assertThat(easel.out()).contains("imagine", "recipe", "models", "bot", "check");
    }
}
