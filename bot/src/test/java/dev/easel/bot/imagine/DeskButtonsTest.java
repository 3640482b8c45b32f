package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.draft.AspectRatio;
import dev.easel.bot.draft.Wishes;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Speed;
import dev.easel.bot.variation.Pan;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.InitialImage;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import dev.easel.upscaler.ResamplingUpscaler;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every button below a single picture, with an engine that draws gradients. */
class DeskButtonsTest {
    @TempDir
    Path folder;

    private DeskRig rig;

    @BeforeEach
    void open() {
        rig = new DeskRig(folder);
        rig.desk.connect(rig.line);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private GenerationRequest last() {
        List<GenerationRequest> requests = rig.generator.requests;
        return requests.get(requests.size() - 1);
    }

    private FinishedDrawing pressed(ButtonAction action, int cell, FinishedDrawing on) {
        return DeskRig.drawn(rig.press(new ButtonId(action, cell, on.id()), DeskRig.ADA));
    }

    private Reception filled(ButtonAction action, FinishedDrawing on, String prompt) {
        return filled(new ButtonAnswer(new ButtonId(action, 1, on.id()), prompt, Set.of(), Optional.empty()));
    }

    private Reception filled(ButtonAnswer answer) {
        return rig.desk.fill(answer, DeskRig.ADA, DeskRig.ADDRESS);
    }

    private RgbImage picture(FinishedDrawing drawing, String name) {
        return new PictureFile(Path.of(name), rig.file(drawing.id(), name)).image();
    }

    private Recipe recipe(FinishedDrawing drawing) {
        return RecipePng.read(rig.file(drawing.id(), Drawing.GRID));
    }

    private static List<List<String>> labels(FinishedDrawing drawing) {
        return drawing.rows().stream()
                .map(row -> row.stream().map(ButtonFace::label).toList())
                .toList();
    }

    @Test
    void singlePictureHasEveryButton() {
        assertThat(labels(pressed(ButtonAction.SINGLE, 2, rig.drawn("fox"))))
                .containsExactly(
                        List.of("Upscale (Subtle)", "Upscale (Creative)"),
                        List.of("Vary (Subtle)", "Vary (Strong)", "Vary (Region)"),
                        List.of("Zoom Out 2x", "Zoom Out 1.5x", "Custom Zoom"),
                        List.of("⬅️", "➡️", "⬆️", "⬇️"),
                        List.of("❤️", "🔄", "Recipe", "Web"));
        assertThat(labels(rig.drawn("fox --count 1 --ar 2:1")).get(2))
                .containsExactly("Zoom Out 2x", "Zoom Out 1.5x", "Custom Zoom", "Make Square");
    }

    @ParameterizedTest
    @CsvSource({
        "VARY_SUBTLE,   Variations (Subtle) by,  0.4",
        "VARY_STRONG,   Variations (Strong) by,  0.85",
        "VARY,          Variations (Strong) by,  0.85",
        "ZOOM_OUT,      Zoom Out by,             0.45",
        "ZOOM_OUT_LESS, Zoom Out by,             0.45",
        "PAN_LEFT,      Pan Left by,             0.45",
        "PAN_RIGHT,     Pan Right by,            0.45",
        "PAN_UP,        Pan Up by,               0.45",
        "PAN_DOWN,      Pan Down by,             0.45",
        "SQUARE,        Make Square by,          0.45"
    })
    void buttonDrawsFourFromThePictureAndItsRecipeDrawsThemAgain(ButtonAction action, String words, double strength) {
        FinishedDrawing grid = rig.drawn("fox --seed 5 --ar 2:1 --steps 3");
        FinishedDrawing made = pressed(action, 2, grid);
        GenerationRequest first = last();
        assertThat(made.text()).isEqualTo("**fox** - " + words + " <@7>");
        assertThat(first.count()).isEqualTo(4);
        assertThat(first.steps()).isEqualTo(3);
        assertThat(first.initialImage().orElseThrow().strength()).isEqualTo(strength);
        int side = action == ButtonAction.SQUARE ? 88 : 48;
        assertThat(recipe(made).size()).isEqualTo(new ImageSize(88, side));

        pressed(ButtonAction.AGAIN, 0, made);
        assertThat(last().initialImage()).isEqualTo(first.initialImage());
        assertThat(last().size()).isEqualTo(first.size());
        assertThat(last().seed()).isNotEqualTo(first.seed());
    }

    @Test
    void framesStartFromTheCanvasOfTheirParent() {
        FinishedDrawing grid = rig.drawn("fox");
        pressed(ButtonAction.PAN_LEFT, 3, grid);
        InitialImage start = last().initialImage().orElseThrow();
        assertThat(start.soft()).isTrue();
        assertThat(start.image())
                .isEqualTo(Pan.LEFT.canvas(picture(grid, "3.png")).picture());
        assertThat(start.mask())
                .contains(Pan.LEFT.canvas(picture(grid, "3.png")).mask());
    }

    @Test
    void squareOfASquareIsRefused() {
        FinishedDrawing grid = rig.drawn("fox");
        assertThat(DeskRig.failed(rig.press(new ButtonId(ButtonAction.SQUARE, 1, grid.id()), DeskRig.ADA)))
                .contains("The picture of 64x64 is square already.");
    }

    @Test
    void subtleUpscaleIsThePictureResampledAndNothingIsDrawn() {
        FinishedDrawing grid = rig.drawn("fox --seed 5 --ar 2:1");
        FinishedDrawing large = pressed(ButtonAction.UPSCALE_SUBTLE, 2, grid);
        assertThat(large.text()).isEqualTo("**fox** - Upscaled (Subtle) by <@7>");
        assertThat(rig.generator.requests).hasSize(1);
        RgbImage expected = new ResamplingUpscaler().upscale(picture(grid, "2.png"), 2, done -> {});
        assertThat(picture(large, "1.png")).isEqualTo(expected);
        Recipe recipe = recipe(large);
        assertThat(recipe.size()).isEqualTo(new ImageSize(176, 96));
        assertThat(recipe.seed()).isEqualTo(6);
        assertThat(recipe.enlargement().orElseThrow().factor()).isEqualTo(2);
        assertThat(labels(large).get(0)).containsExactly("Upscale (Subtle)", "Upscale (Creative)");

        FinishedDrawing larger = pressed(ButtonAction.UPSCALE_SUBTLE, 1, large);
        assertThat(recipe(larger).size()).isEqualTo(new ImageSize(352, 192));
    }

    @Test
    void upscaleBeyondTheLongestSideIsRefused() {
        FinishedDrawing large = rig.drawn("fox --ar 2:1");
        for (int i = 0; i < 4; i++) {
            large = pressed(ButtonAction.UPSCALE_SUBTLE, 1, large);
        }
        assertThat(DeskRig.failed(rig.press(new ButtonId(ButtonAction.UPSCALE_SUBTLE, 1, large.id()), DeskRig.ADA)))
                .contains("This picture of 1408x768 would grow to 2816x1536; a side has at most 2048 pixels here.");
    }

    @Test
    void creativeUpscaleIsDrawnTileByTileFromThePictureInItsNewSize() {
        FinishedDrawing grid = rig.drawn("fox --seed 5 --ar 2:1");
        FinishedDrawing large = pressed(ButtonAction.UPSCALE_CREATIVE, 2, grid);
        assertThat(large.text()).isEqualTo("**fox** - Upscaled (Creative) by <@7>");
        assertThat(picture(large, "1.png").width()).isEqualTo(176);
        assertThat(recipe(large).size()).isEqualTo(new ImageSize(176, 96));
        List<GenerationRequest> tiles = rig.generator.requests.subList(1, rig.generator.requests.size());
        assertThat(tiles).hasSize(10).allSatisfy(tile -> {
            assertThat(tile.prompt()).isEqualTo("fox");
            assertThat(tile.count()).isEqualTo(1);
            assertThat(tile.size()).isEqualTo(new ImageSize(64, 64));
            assertThat(tile.initialImage().orElseThrow().strength()).isEqualTo(0.25);
        });
        RgbImage whole = new ResamplingUpscaler().upscale(picture(grid, "2.png"), 2, done -> {});
        assertThat(tiles.get(0).initialImage().orElseThrow().image())
                .isEqualTo(
                        Scaling.scale(whole, new Window(0, 0, 64, 64), new ImageSize(64, 64), ScalingFilter.TRIANGLE));
        InitialImage last = last().initialImage().orElseThrow();
        long seed = last().seed();
        FinishedDrawing again = pressed(ButtonAction.AGAIN, 0, large);
        assertThat(last().initialImage()).contains(last);
        assertThat(last().seed()).isNotEqualTo(seed);
        assertThat(recipe(again).enlargement()).isEqualTo(recipe(large).enlargement());
    }

    @Test
    void againOfAPictureMadeLargerDrawsWhatItWasMadeOf() {
        FinishedDrawing grid = rig.drawn("fox --seed 5");
        FinishedDrawing again = pressed(ButtonAction.AGAIN, 0, pressed(ButtonAction.UPSCALE_SUBTLE, 2, grid));
        assertThat(recipe(again).enlargement()).isEmpty();
        assertThat(recipe(again).size()).isEqualTo(new ImageSize(64, 64));
        assertThat(recipe(again).count()).isEqualTo(4);
        assertThat(last().initialImage()).isEmpty();
    }

    @Test
    void variationOfAPictureMadeLargerIsDrawn() {
        FinishedDrawing large = pressed(ButtonAction.UPSCALE_SUBTLE, 2, rig.drawn("fox --seed 5"));
        FinishedDrawing varied = pressed(ButtonAction.VARY_SUBTLE, 1, large);
        assertThat(recipe(varied).enlargement()).isEmpty();
        assertThat(last().size()).isEqualTo(new ImageSize(128, 128));
        assertThat(last().initialImage().orElseThrow().image()).isEqualTo(picture(large, "1.png"));
    }

    @Test
    void customZoomIsPrefilledAndFollowsZoomAndShape() {
        FinishedDrawing grid = rig.drawn("a \\{fox\\} --ar 2:1");
        ButtonId button = new ButtonId(ButtonAction.ZOOM_CUSTOM, 1, grid.id());
        assertThat(rig.desk.opensForm(button, DeskRig.ADA)).isTrue();
        assertThat(rig.desk.form(button).orElseThrow().prompt()).endsWith(" --ar 11:6 --zoom 2");

        FinishedDrawing zoomed = DeskRig.drawn(filled(ButtonAction.ZOOM_CUSTOM, grid, "a castle --ar 11:6 --zoom 1.5"));
        assertThat(zoomed.text()).isEqualTo("**a castle** - Zoom Out by <@7>");
        assertThat(recipe(zoomed).size()).isEqualTo(new ImageSize(88, 48));

        FinishedDrawing square = DeskRig.drawn(filled(ButtonAction.ZOOM_CUSTOM, grid, "a castle --ar 1:1 --zoom 1"));
        assertThat(recipe(square).size()).isEqualTo(new ImageSize(64, 64));
        assertThat(last().prompt()).isEqualTo("a castle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fox --zoom 2.5            | --zoom: it is 1 to 2, not 2.5",
                "fox --zoom 0.5            | --zoom: it is 1 to 2, not 0.5",
                "fox --size 64x64 --zoom 2 | --size 64x64 cannot be had here",
                "--zoom 2                  | Say what to draw before the parameters"
            })
    void customZoomRefusesByName(String prompt, String sentence) {
        assertThat(DeskRig.refused(filled(ButtonAction.ZOOM_CUSTOM, rig.drawn("fox"), prompt)))
                .contains(sentence);
    }

    @Test
    void zoomThatShowsNothingMoreSaysSo() {
        assertThat(DeskRig.failed(filled(ButtonAction.ZOOM_CUSTOM, rig.drawn("fox"), "fox --ar 1:1 --zoom 1")))
                .contains("Zoom 1.0 in the same shape shows nothing more");
    }

    @Test
    void regionIsRepaintedWhereItIsTicked() {
        FinishedDrawing grid = rig.drawn("fox");
        ButtonId button = new ButtonId(ButtonAction.VARY_REGION, 2, grid.id());
        FinishedDrawing made = DeskRig.drawn(filled(new ButtonAnswer(button, "a hat", Set.of(0, 5), Optional.empty())));
        assertThat(made.text()).isEqualTo("**a hat** - Variations (Region) by <@7>");
        byte[] weights =
                last().initialImage().orElseThrow().mask().orElseThrow().weights();
        assertThat(weights[0]).isEqualTo((byte) 255);
        assertThat(weights[20 * 64 + 20]).isEqualTo((byte) 255);
        assertThat(weights[40]).isZero();
        assertThat(DeskRig.failed(filled(new ButtonAnswer(button, "a hat", Set.of(), Optional.empty()))))
                .contains("No part of the picture is ticked; tick at least one.");
    }

    @Test
    void maskCountsInsteadOfTheTickedParts() {
        FinishedDrawing grid = rig.drawn("fox");
        byte[] white = RecipePng.encode(new RgbImage(2, 2, fill(12)), recipe(grid));
        ButtonId button = new ButtonId(ButtonAction.VARY_REGION, 2, grid.id());
        DeskRig.drawn(filled(new ButtonAnswer(button, "a hat", Set.of(0), Optional.of(rig.picture(white)))));
        assertThat(last().initialImage().orElseThrow().mask().orElseThrow().weights()[64 * 64 - 1])
                .isEqualTo((byte) 255);
    }

    private static byte[] fill(int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) 255);
        return bytes;
    }

    @ParameterizedTest
    @EnumSource(
            value = ButtonAction.class,
            names = {"VARY", "VARY_STRONG", "AGAIN"})
    void remixWithTheSameTextIsThePlainButtonAndWithAnotherOneARemix(ButtonAction action) {
        FinishedDrawing grid = rig.drawn("fox");
        ButtonId button = new ButtonId(action, action.ofCell() ? 1 : 0, grid.id());
        String prompt = rig.desk.form(button).orElseThrow().prompt();
        FinishedDrawing same = DeskRig.drawn(filled(new ButtonAnswer(button, prompt, Set.of(), Optional.empty())));
        assertThat(same.text()).isEqualTo(pressed(action, button.cell(), grid).text());
        FinishedDrawing other = DeskRig.drawn(filled(new ButtonAnswer(button, "wolf", Set.of(), Optional.empty())));
        assertThat(other.text()).isEqualTo("**wolf** - Remix by <@7>");
    }

    @Test
    void panWithAnotherPromptStaysAPanOfItsShape() {
        FinishedDrawing grid = rig.drawn("fox");
        assertThat(DeskRig.drawn(filled(ButtonAction.PAN_UP, grid, "a tree")).text())
                .isEqualTo("**a tree** - Pan Up by <@7>");
        assertThat(DeskRig.refused(filled(ButtonAction.PAN_UP, grid, "a tree --ar 3:2")))
                .isEqualTo("--ar 3:2 cannot be had here: the shape follows from the picture; Custom Zoom changes it.");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "APPEAL.*")
    void everyButtonOfADrawingThatIsGoneSaysHowToGetItBack(ButtonAction action) {
        if (action == ButtonAction.CONFIRM || action == ButtonAction.CANCEL || action == ButtonAction.RECIPE) {
            return;
        }
        ButtonId button = new ButtonId(action, action.ofCell() ? 1 : 0, new DrawingId("00000000000000ff"));
        assertThat(rig.desk.form(button)).isEmpty();
        Reception reception = rig.press(button, DeskRig.ADA);
        String sentence =
                reception instanceof Reception.Refused refused ? refused.sentence() : DeskRig.failed(reception);
        assertThat(sentence).contains("no longer kept here").contains("/imagine");
    }

    @Test
    void commissionsOfEveryStartAreReadAsTheyWereWritten() {
        List<StartWish> starts = List.of(
                new StartWish.Altered(2, new Alteration.Zoomed(1.5, Optional.of(new AspectRatio(3, 2)))),
                new StartWish.Altered(2, new Alteration.Panned(Pan.DOWN)),
                new StartWish.Altered(2, new Alteration.Squared()),
                new StartWish.Altered(
                        2, new Alteration.Repainted(Set.of(3, 15), Optional.of(new HandedPicture("memory:1", 5)))),
                new StartWish.Enlarged(1, 2, true));
        for (StartWish start : starts) {
            DrawingPlan plan = new DrawingPlan(
                    new DrawingId("00000000000000ff"),
                    DrawingKind.ZOOMED_OUT,
                    DeskRig.ADA,
                    Wishes.parse("fox", Map.of()),
                    Optional.empty(),
                    Optional.of(0.5),
                    new Basis.Archived(new DrawingId("00000000000000fe")),
                    start,
                    7,
                    "",
                    new Turn(Speed.RELAX, 40, 1, 2, 3),
                    "fox");
            assertThat(CommissionJson.parse(CommissionJson.format(plan))).isEqualTo(plan);
        }
    }
}
