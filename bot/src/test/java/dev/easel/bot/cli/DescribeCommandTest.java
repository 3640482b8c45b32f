package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribeCommandTest {
    private final Path folder;
    private final CommandLineRig easel;

    DescribeCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.easel = new CommandLineRig(folder);
    }

    @Test
    void fourPromptsAreNumberedAndTheirSurenessIsSaid() throws IOException {
        Files.writeString(
                easel.modelHome.resolve("easel-mini").resolve("words.json"),
                "{\"subjects\": [\"fox\", \"cat\", \"lion\", \"tiger\", \"leopard\"], \"refinements\": [[\"3d {}\"]]}");
        easel.run("imagine", "fox", "--count", "1", "--out", "fox.png");

        assertThat(easel.run("describe", "fox.png")).isZero();

        assertThat(easel.out().lines())
                .hasSize(6)
                .startsWith("1. fox --ar 1:1", "2. cat --ar 1:1")
                .last()
                .asString()
                .startsWith("easel-mini, ");
        assertThat(easel.out()).contains("with \"fox\" the model tells the picture from noise");
        assertThat(easel.err()).contains("loading model easel-mini", " %");
        assertThat(easel.generator.closed).isTrue();
    }

    @Test
    void whatIsNoPictureIsRefusedBeforeTheModelIsLoaded() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "words");

        assertThat(easel.run("describe", "notes.txt")).isEqualTo(2);
        assertThat(easel.sentence()).contains("notes.txt");
        assertThat(easel.run("describe", "missing.png")).isEqualTo(2);
        assertThat(easel.sentence()).contains("missing.png does not exist");
        assertThat(easel.opened).isEmpty();
    }

    @Test
    void aListOfWordsThatWillNotDoIsAFailureOfTheMachine() throws IOException {
        Files.writeString(easel.modelHome.resolve("easel-mini").resolve("words.json"), "{}");
        easel.run("imagine", "fox", "--count", "1", "--out", "fox.png");

        assertThat(easel.run("describe", "fox.png")).isEqualTo(1);
        assertThat(easel.sentence()).contains("words.json", "'subjects' is not a list");
    }

    @Test
    void aPromptIsShownByItsWordsAndInShorterForms() {
        assertThat(easel.run("shorten", "an", "elephant --ar 3:2")).isZero();

        assertThat(easel.out().lines()).containsExactly("0.25  an", "1.00  elephant", "1. elephant --ar 3:2");
        assertThat(easel.generator.closed).isTrue();
    }

    @Test
    void aPromptThatIsNoneIsRefused() {
        assertThat(easel.run("shorten", "a fox --arr 3:2")).isEqualTo(2);
        assertThat(easel.sentence()).contains("--arr");
    }

    @Test
    void wordsToDescribeWithDoNotMakeItAnotherModel() throws IOException {
        easel.run("imagine", "fox", "--count", "1", "--out", "fox.png");
        Files.writeString(easel.modelHome.resolve("easel-mini").resolve("words.json"), "{}");

        assertThat(easel.run("imagine", "--from", "fox.png", "--out", "again.png"))
                .isZero();
    }
}
