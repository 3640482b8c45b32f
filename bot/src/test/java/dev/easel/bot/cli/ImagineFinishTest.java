package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.draft.StartPicture;
import dev.easel.bot.gallery.Enlargement;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.engine.image.Finish;
import dev.easel.engine.image.ImageSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that declares a last stage, on the command line. */
class ImagineFinishTest {
    private static final ImageSize DRAWN = new ImageSize(64, 64);

    private final Path folder;
    private final CommandLineRig easel;

    ImagineFinishTest(@TempDir Path folder) {
        this.folder = folder;
        easel = new CommandLineRig(folder);
    }

    @BeforeEach
    void declare() {
        easel.generator.finish = Optional.of(new Finish(Enlargement.RESAMPLING, 4));
    }

    private ImageSize size(String file) {
        return ImageSize.of(PictureFile.read(folder.resolve(file)).image());
    }

    private byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    @Test
    void picturesAreFinishedAndTheRecipeFinishesThemAgain() throws IOException {
        assertThat(easel.run("imagine", "fox", "--count", "1", "--out", "fox.png"))
                .isZero();
        assertThat(size("fox.png")).isEqualTo(new ImageSize(256, 256));
        assertThat(easel.out()).contains("1 picture of 256x256");
        assertThat(easel.err()).contains("100 % enlarged");

        easel.generator.finish = Optional.empty();
        assertThat(easel.run("imagine", "--from", "fox.png", "--out", "again.png"))
                .isZero();
        assertThat(bytes("again.png")).isEqualTo(bytes("fox.png"));
    }

    @Test
    void unfinishedPictureStaysSoUnlessAskedOtherwise() throws IOException {
        easel.run("imagine", "fox", "--count", "1", "--finish", "off", "--out", "fox.png");
        assertThat(size("fox.png")).isEqualTo(DRAWN);
        easel.run("imagine", "--from", "fox.png", "--out", "again.png");
        assertThat(bytes("again.png")).isEqualTo(bytes("fox.png"));
        easel.run("imagine", "--from", "fox.png", "--finish", "auto", "--out", "large.png");
        assertThat(size("large.png")).isEqualTo(new ImageSize(256, 256));
    }

    @Test
    void otherModeIsRefused() {
        assertThat(easel.run("imagine", "fox", "--finish", "never")).isEqualTo(2);
        assertThat(easel.sentence()).contains("--finish is auto or off, not 'never'");
    }

    @Test
    void upscalerThatIsNotThereIsNamed() {
        easel.generator.finish = Optional.of(new Finish("esrgan-x5", 4));
        assertThat(easel.run("imagine", "fox", "--out", "fox.png")).isEqualTo(2);
        assertThat(easel.sentence()).contains("there is no upscaler 'esrgan-x5'");
        assertThat(easel.files()).isEmpty();
    }

    @Test
    void refinerIsAsTheRecipeSays() {
        easel.run("imagine", "fox", "--no-refiner", "--count", "1", "--out", "fox.png");
        easel.run("imagine", "--from", "fox.png", "--out", "again.png");
        easel.run("imagine", "--from", "fox.png", "--refiner", "--out", "again.png");
        assertThat(easel.opened.stream().map(options -> options.refiner())).containsExactly(false, false, true);
    }

    @Test
    void creativelyEnlargedPictureIsDrawnAgainTileByTile() throws IOException {
        easel.run("imagine", "fox", "--count", "1", "--out", "fox.png");
        PictureFile fox = PictureFile.read(folder.resolve("fox.png"));
        Recipe recipe = RecipePng.read(folder.resolve("fox.png"))
                .enlarged(
                        "1.2.3",
                        StartPicture.of(fox, Optional.empty(), 0.25).seenFrom(folder),
                        new ImageSize(512, 512),
                        new Enlargement(2, Enlargement.RESAMPLING, Enlargement.Manner.CREATIVE, Optional.of(DRAWN)));
        Files.write(folder.resolve("large.png"), RecipePng.encode(fox.image(), recipe));
        int before = easel.generator.requests.size();
        assertThat(easel.run("imagine", "--from", "large.png", "--out", "again.png"))
                .isZero();
        assertThat(size("again.png")).isEqualTo(new ImageSize(512, 512));
        assertThat(easel.generator.requests.subList(before, easel.generator.requests.size()))
                .hasSize(9)
                .allSatisfy(tile -> assertThat(tile.size()).isEqualTo(DRAWN));
        assertThat(easel.run("imagine", "--from", "large.png", "--steps", "3")).isEqualTo(2);
        assertThat(easel.sentence()).contains("nothing can be changed");
    }
}
