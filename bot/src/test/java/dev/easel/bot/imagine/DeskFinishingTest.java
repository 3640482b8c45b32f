package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.gallery.Enlargement;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.bot.gallery.Resampling;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.variation.Canvas;
import dev.easel.bot.variation.Pan;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.InitialImage;
import dev.easel.engine.image.Finish;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.upscaler.ResamplingUpscaler;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings of a model that declares a last stage, four times the size, with an engine that draws gradients. */
class DeskFinishingTest {
    private static final ImageSize DRAWN = new ImageSize(64, 64);
    private static final ImageSize FINISHED = new ImageSize(256, 256);

    @TempDir
    Path folder;

    private DeskRig rig;

    @BeforeEach
    void open() {
        open(new StudioSettings("easel-mini", EngineOptions.automatic(), 1));
    }

    private void open(StudioSettings settings) {
        rig = new DeskRig(folder, settings);
        rig.desk.connect(rig.line);
        rig.generator.finish = Optional.of(new Finish(Enlargement.RESAMPLING, 4));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private GenerationRequest last() {
        return rig.generator.requests.get(rig.generator.requests.size() - 1);
    }

    private FinishedDrawing pressed(ButtonAction action, int cell, FinishedDrawing on) {
        return DeskRig.drawn(rig.press(new ButtonId(action, cell, on.id()), DeskRig.ADA));
    }

    private RgbImage picture(FinishedDrawing drawing, String name) {
        return new PictureFile(Path.of(name), rig.file(drawing.id(), name)).image();
    }

    private Recipe recipe(FinishedDrawing drawing) {
        return RecipePng.read(rig.file(drawing.id(), Drawing.GRID));
    }

    private static RgbImage enlarged(RgbImage picture, int factor) {
        return new ResamplingUpscaler().upscale(picture, factor, share -> {});
    }

    @Test
    void everyCellIsFinishedAndItsRecipeSaysSo() {
        FinishedDrawing grid = rig.drawn("fox --seed 5");
        assertThat(last().size()).isEqualTo(DRAWN);
        assertThat(ImageSize.of(picture(grid, Drawing.GRID))).isEqualTo(new ImageSize(512, 512));
        RgbImage drawn = RecordingImageGenerator.gradient("fox", 6, DRAWN);
        assertThat(picture(grid, "2.png")).isEqualTo(enlarged(drawn, 4));
        assertThat(recipe(grid).size()).isEqualTo(DRAWN);
        assertThat(recipe(grid).finish()).contains(new Finish(Enlargement.RESAMPLING, 4));
        assertThat(pressed(ButtonAction.SINGLE, 2, grid).picture().bytes()).isEqualTo(rig.file(grid.id(), "2.png"));
    }

    @Test
    void drawingAgainFollowsTheRecipeAndNotTheModel() {
        rig.generator.finish = Optional.empty();
        FinishedDrawing small = rig.drawn("fox");
        rig.generator.finish = Optional.of(new Finish(Enlargement.RESAMPLING, 4));
        assertThat(ImageSize.of(picture(pressed(ButtonAction.AGAIN, 0, small), "1.png")))
                .isEqualTo(DRAWN);
        assertThat(ImageSize.of(picture(pressed(ButtonAction.VARY_STRONG, 1, small), "1.png")))
                .isEqualTo(FINISHED);
    }

    @Test
    void nothingIsFinishedWhereTheSettingsTurnItOff() {
        rig.close();
        open(new StudioSettings("easel-mini", EngineOptions.automatic(), 1, Enlargement.RESAMPLING, false));
        FinishedDrawing grid = rig.drawn("fox");
        assertThat(ImageSize.of(picture(grid, "1.png"))).isEqualTo(DRAWN);
        assertThat(recipe(grid).finish()).isEmpty();
    }

    @Test
    void upscalerThatIsNotThereIsNamedBeforeAnythingIsDrawn() {
        rig.generator.finish = Optional.of(new Finish("gone", 4));
        assertThat(DeskRig.failed(rig.imagine(DeskRig.request("fox", Map.of()), DeskRig.ADA)))
                .contains("There is no upscaler 'gone'");
        assertThat(rig.generator.requests).isEmpty();
        assertThat(rig.studio.trouble()).isEmpty();
    }

    @Test
    void upscalerOfTheSettingsThatCannotBeLoadedIsTold() {
        rig.close();
        open(new StudioSettings("easel-mini", EngineOptions.automatic(), 1, "gone", true));
        FinishedDrawing grid = rig.drawn("fox");
        assertThat(DeskRig.failed(rig.press(new ButtonId(ButtonAction.UPSCALE_SUBTLE, 1, grid.id()), DeskRig.ADA)))
                .contains("There is no upscaler 'gone'");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (rig.studio.trouble().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertThat(rig.studio.trouble())
                .hasValueSatisfying(why ->
                        assertThat(why).startsWith("the upscaler gone cannot be loaded: there is no upscaler 'gone'"));
    }

    @Test
    void variationStartsFromThePictureReducedToWhatIsDrawn() {
        FinishedDrawing grid = rig.drawn("fox");
        FinishedDrawing varied = pressed(ButtonAction.VARY_SUBTLE, 2, grid);
        InitialImage start = last().initialImage().orElseThrow();
        assertThat(last().size()).isEqualTo(DRAWN);
        assertThat(start.image()).isEqualTo(Resampling.cropToFill(picture(grid, "2.png"), DRAWN));
        assertThat(ImageSize.of(picture(varied, "1.png"))).isEqualTo(FINISHED);
    }

    @Test
    void whatAPanKeepsIsTheParentsOwnPixels() {
        FinishedDrawing grid = rig.drawn("fox --ar 2:1");
        FinishedDrawing panned = pressed(ButtonAction.PAN_LEFT, 3, grid);
        assertThat(last().size()).isEqualTo(new ImageSize(88, 48));
        assertKept(panned, Pan.LEFT.canvas(picture(grid, "3.png")));
        FinishedDrawing again = pressed(ButtonAction.AGAIN, 0, panned);
        assertKept(again, Pan.LEFT.canvas(picture(grid, "3.png")));
    }

    @Test
    void whatAPanKeepsOfAnUnfinishedPictureIsEnlargedAsItIs() {
        rig.generator.finish = Optional.empty();
        FinishedDrawing small = rig.drawn("fox");
        rig.generator.finish = Optional.of(new Finish(Enlargement.RESAMPLING, 4));
        FinishedDrawing panned = pressed(ButtonAction.PAN_LEFT, 3, small);
        assertThat(ImageSize.of(picture(panned, "1.png"))).isEqualTo(FINISHED);
        Canvas canvas = Pan.LEFT.canvas(picture(small, "3.png"));
        RgbImage large = enlarged(canvas.picture(), 4);
        RgbImage drawn = picture(panned, "1.png");
        int row = 100 * 256 * 3;
        assertThat(drawn.rgb()[row + 3 * 250]).isEqualTo(large.rgb()[row + 3 * 250]);
    }

    /** To the grey level, where the canvas's mask is nought and further than its seam from any other. */
    private void assertKept(FinishedDrawing drawn, Canvas canvas) {
        for (int cell = 1; cell <= 4; cell++) {
            RgbImage picture = picture(drawn, cell + ".png");
            assertThat(ImageSize.of(picture)).isEqualTo(ImageSize.of(canvas.picture()));
            for (int y = 0; y < picture.height(); y++) {
                for (int x = canvas.kept().left() + InitialImage.SEAM;
                        x < canvas.kept().left() + canvas.kept().width();
                        x++) {
                    int at = 3 * (y * picture.width() + x);
                    assertThat(picture.rgb()[at]).isEqualTo(canvas.picture().rgb()[at]);
                }
            }
        }
    }

    @Test
    void subtleUpscaleGoesOnFromTheFinishedPictureAndWhatComesOfItIsOfTheUsualSize() {
        FinishedDrawing grid = rig.drawn("fox --ar 2:1");
        FinishedDrawing large = pressed(ButtonAction.UPSCALE_SUBTLE, 2, grid);
        assertThat(picture(large, "1.png")).isEqualTo(enlarged(picture(grid, "2.png"), 2));
        assertThat(recipe(large).size()).isEqualTo(new ImageSize(704, 384));
        FinishedDrawing larger = pressed(ButtonAction.UPSCALE_SUBTLE, 1, large);
        assertThat(recipe(larger).size()).isEqualTo(new ImageSize(1408, 768));
        assertThat(DeskRig.failed(rig.press(new ButtonId(ButtonAction.UPSCALE_SUBTLE, 1, larger.id()), DeskRig.ADA)))
                .contains("a side has at most 2048 pixels here");

        FinishedDrawing panned = pressed(ButtonAction.PAN_LEFT, 1, larger);
        assertThat(last().size()).isEqualTo(new ImageSize(88, 48));
        assertThat(ImageSize.of(picture(panned, "1.png"))).isEqualTo(new ImageSize(352, 192));
        assertThat(recipe(panned).enlargement()).isEmpty();
    }

    @Test
    void creativeUpscaleIsDrawnInTheSizeThatFinishingBringsToTwice() {
        FinishedDrawing grid = rig.drawn("fox");
        FinishedDrawing large = pressed(ButtonAction.UPSCALE_CREATIVE, 2, grid);
        assertThat(ImageSize.of(picture(large, "1.png"))).isEqualTo(new ImageSize(512, 512));
        List<GenerationRequest> tiles = rig.generator.requests.subList(1, rig.generator.requests.size());
        assertThat(tiles).hasSize(9).allSatisfy(tile -> assertThat(tile.size()).isEqualTo(DRAWN));
        Enlargement enlargement = recipe(large).enlargement().orElseThrow();
        assertThat(enlargement)
                .isEqualTo(new Enlargement(2, Enlargement.RESAMPLING, Enlargement.Manner.CREATIVE, Optional.of(DRAWN)));
        assertThat(recipe(large).seed()).isEqualTo(tiles.get(0).seed());
    }

    @Test
    void regionIsRepaintedInTheFinishedPicture() {
        FinishedDrawing grid = rig.drawn("fox");
        ButtonAnswer answer = new ButtonAnswer(
                new ButtonId(ButtonAction.VARY_REGION, 2, grid.id()), "a hat", Set.of(0, 4, 8, 12), Optional.empty());
        FinishedDrawing made = DeskRig.drawn(rig.desk.requests().fill(answer, DeskRig.ADA, DeskRig.ADDRESS));
        RgbImage parent = picture(grid, "2.png");
        RgbImage drawn = picture(made, "1.png");
        int right = 3 * (100 * 256 + 64 + InitialImage.SEAM);
        assertThat(drawn.rgb()[right]).isEqualTo(parent.rgb()[right]);
        assertThat(drawn.rgb()[right - 60]).isNotEqualTo(parent.rgb()[right - 60]);
    }
}
