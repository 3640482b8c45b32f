package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.draft.Parameter;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.variation.Redrawing;
import dev.easel.engine.ModelLoadException;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.image.ImageSize;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagineDeskTest {
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

    private static ButtonId button(FinishedDrawing drawing, String label) {
        return drawing.rows().stream()
                .flatMap(List::stream)
                .filter(face -> face.label().equals(label))
                .flatMap(face -> face.id().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void promptBecomesAGridWithItsRecipeAndButtons() {
        FinishedDrawing drawing = rig.drawn("3d red fox --seed 9 --ar 2:1");
        assertThat(drawing.text()).isEqualTo("**3d red fox** - <@7>");
        assertThat(drawing.mentioned()).isEqualTo(7);
        assertThat(drawing.rows().stream()
                        .map(row -> row.stream().map(ButtonFace::label).toList()))
                .containsExactly(List.of("U1", "U2", "U3", "U4", "🔄"), List.of("V1", "V2", "V3", "V4"));
        Recipe recipe = RecipePng.read(drawing.picture().bytes());
        assertThat(recipe.seed()).isEqualTo(9);
        assertThat(recipe.count()).isEqualTo(4);
        assertThat(recipe.size()).isEqualTo(new ImageSize(88, 48));
        assertThat(recipe.easelVersion()).isEqualTo("1.2.3");
    }

    @Test
    void gridHasAButtonForEachPictureAndNoMore() {
        FinishedDrawing drawing = rig.drawn("fox --count 2");
        assertThat(drawing.rows().stream()
                        .map(row -> row.stream().map(ButtonFace::label).toList()))
                .containsExactly(List.of("U1", "U2", "🔄"), List.of("V1", "V2"));
    }

    @Test
    void progressIsToldBeforeTheEnd() {
        RecordingDelivery delivery = DeskRig.begun(rig.imagine(DeskRig.request("fox", Map.of()), DeskRig.ADA));
        delivery.finished.join();
        assertThat(delivery.texts().get(0)).startsWith("**fox** - <@7> (");
    }

    @Test
    void everyPictureIsKeptWithItsRecipeBeforeItIsAnnounced() {
        FinishedDrawing drawing = rig.drawn("fox --seed 5");
        assertThat(rig.file(drawing.id(), "grid.png"))
                .isEqualTo(drawing.picture().bytes());
        assertThat(RecipePng.read(rig.file(drawing.id(), "3.png")).seed()).isEqualTo(7);
        assertThat(rig.desk.books().archive().existing(drawing.id()).asker().user())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fox --steps 501                | --steps: it is 1 to 500, not 501 (an example: --steps 30).
                    fox --count 5                  | --count: it is 1 to 4, not 5 (an example: --count 2).
                    fox --ar 99:1                  | --ar: an aspect ratio is two whole numbers from 1, the larger at most 8 times the smaller, such as 16:9, not 99:1 (an example: --ar 16:9).
                    fox --size 63x64               | The size 63x64 is not in multiples of 8 pixels, which the model easel-mini needs; near it is 64x64.
                    fox --size 512x512             | The size 512x512 is too large here: a picture may have 4 times the pixels of 64x64, in which the model easel-mini draws by itself.
                    fox --seed x                   | --seed: 'x' is no whole number (an example: --seed 7).
                    fox --strength 0.5             | --strength needs a picture to start from, given as init or by its address before the text.
                    fox --model othr               | No model 'othr' is installed; did you mean 'other'? (the models are easel-mini, other).
                    --seed 5                       | Say what to draw, such as: /imagine prompt: 3d red apple.
                    fox --ar 1:1 --size 64x64      | --ar and --size exclude each other; give one.
                    """)
    void mistakeIsRefusedAtOnce(String prompt, String sentence) {
        rig.drawn("a first one, so that the model is there");
        rig.studio.modelNames();
        assertThat(DeskRig.refused(rig.imagine(DeskRig.request(prompt, Map.of()), DeskRig.ADA)))
                .isEqualTo(sentence);
    }

    @Test
    void settingGivenBothWaysIsRefused() {
        assertThat(DeskRig.refused(
                        rig.imagine(DeskRig.request("fox --seed 1", Map.of(Parameter.SEED, "2")), DeskRig.ADA)))
                .isEqualTo("--seed is given twice, as 1 in the prompt and as the option 2.");
    }

    @Test
    void singleIsTheCellItselfAndIsPostedOnce() throws IOException {
        FinishedDrawing grid = rig.drawn("fox");
        FinishedDrawing single = DeskRig.drawn(rig.press(button(grid, "U2"), new Asker(8, 20, 30)));
        assertThat(single.text()).isEqualTo("**fox** - Image #2 <@8>");
        assertThat(single.picture().bytes()).isEqualTo(rig.file(grid.id(), "2.png"));
        String again = null;
        for (int i = 0; i < 2; i++) {
            again = DeskRig.failed(rig.press(button(grid, "U2"), DeskRig.ADA));
        }
        assertThat(again).matches("Image #2 is (being posted\\.|already here: https://discord.com/channels/1/2/3)");
    }

    @Test
    void variationStartsFromTheCellWithAnotherSeed() {
        FinishedDrawing grid = rig.drawn("fox --seed 5");
        FinishedDrawing varied = DeskRig.drawn(rig.press(button(grid, "V1"), DeskRig.ADA));
        assertThat(varied.text()).isEqualTo("**fox** - Variations (Strong) by <@7>");
        assertThat(last().initialImage().orElseThrow().strength()).isEqualTo(Redrawing.VARY_STRONG.strength());
        assertThat(last().initialImage().orElseThrow().image())
                .isEqualTo(RecordingImageGenerator.gradient("fox", 5, new ImageSize(64, 64)));
        assertThat(last().seed()).isNotEqualTo(5);
        assertThat(last().count()).isEqualTo(4);
        assertThat(rig.file(varied.id(), "init.png")).isEqualTo(rig.file(grid.id(), "1.png"));
    }

    @Test
    void againOfAVariationStartsFromTheSamePicture() {
        FinishedDrawing varied = DeskRig.drawn(rig.press(button(rig.drawn("fox"), "V1"), DeskRig.ADA));
        GenerationRequest before = last();
        DeskRig.drawn(rig.press(button(varied, "🔄"), DeskRig.ADA));
        assertThat(last().initialImage()).isEqualTo(before.initialImage());
        assertThat(last().seed()).isNotEqualTo(before.seed());
    }

    @Test
    void buttonsLiveThroughARestart() {
        FinishedDrawing grid = rig.drawn("fox");
        rig.close();
        rig = new DeskRig(folder);
        assertThat(DeskRig.drawn(rig.press(button(grid, "🔄"), DeskRig.ADA)).text())
                .isEqualTo("**fox** - <@7>");
    }

    @Test
    void buttonOfADrawingThatIsNotKeptSaysSo() {
        ButtonId button = new ButtonId(ButtonAction.SINGLE, 1, new DrawingId("00000000000000ff"));
        assertThat(DeskRig.failed(rig.press(button, DeskRig.ADA)))
                .isEqualTo("The drawing 00000000000000ff is no longer kept here, so nothing can be made of it;"
                        + " /imagine draws it anew.");
    }

    @Test
    void handedPictureIsDrawnAgainByItsRecipe() {
        FinishedDrawing grid = rig.drawn("fox --seed 5 --steps 3");
        ImagineRequest again = new ImagineRequest(
                "--count 1",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(rig.picture(grid.picture().bytes())),
                PictureLinks.NONE);
        DeskRig.drawn(rig.imagine(again, DeskRig.ADA));
        assertThat(last().prompt()).isEqualTo("fox");
        assertThat(last().seed()).isEqualTo(5);
        assertThat(last().steps()).isEqualTo(3);
        assertThat(last().count()).isEqualTo(1);
    }

    @Test
    void handedPictureOfAModelThatHasChangedIsDrawnAndThatIsTold() throws IOException {
        FinishedDrawing old = rig.drawn("fox --seed 5");
        rig.close();
        Files.writeString(folder.resolve("models/easel-mini/config.json"), "{}");
        open();
        Map<String, String> told = new HashMap<>();
        for (String prompt : List.of("--count 1", "--model easel-mini --count 1")) {
            ImagineRequest again = new ImagineRequest(
                    prompt,
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(rig.picture(old.picture().bytes())),
                    PictureLinks.NONE);
            told.put(prompt, DeskRig.drawn(rig.imagine(again, DeskRig.ADA)).text());
        }
        assertThat(told.get("--count 1")).contains("the model 'easel-mini' has changed since that picture was drawn");
        assertThat(told.get("--model easel-mini --count 1")).doesNotContain("has changed");
    }

    @Test
    void handedFileThatIsNoPictureIsRefusedInWords() {
        ImagineRequest request = new ImagineRequest(
                "fox",
                Map.of(),
                Optional.of(rig.picture("GIF89a".getBytes(StandardCharsets.US_ASCII))),
                Optional.empty(),
                Optional.empty(),
                PictureLinks.NONE);
        assertThat(DeskRig.failed(rig.imagine(request, DeskRig.ADA)))
                .isEqualTo("init.png: neither a PNG, a JPEG nor a WebP picture.");
    }

    /** A header is enough: what it announces is never decoded. */
    @Test
    void handedPictureOfTooManyPixelsIsRefusedByItsHeader() throws IOException {
        byte[] png = rig.drawn("start --count 1").picture().bytes();
        ByteBuffer.wrap(png).putInt(16, 4000).putInt(20, 4001);
        CRC32 checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        ImagineRequest request = new ImagineRequest(
                "fox", Map.of(), Optional.of(rig.picture(png)), Optional.empty(), Optional.empty(), PictureLinks.NONE);
        assertThat(DeskRig.failed(rig.imagine(request, DeskRig.ADA)))
                .isEqualTo("init.png: 16004000 pixels are too many here; a picture may have 16000000.");
    }

    @Test
    void handedPictureOfTooManyBytesIsNotFetched() {
        HandedPicture large = new HandedPicture("nowhere", 10_485_761);
        ImagineRequest request = new ImagineRequest(
                "fox", Map.of(), Optional.of(large), Optional.empty(), Optional.empty(), PictureLinks.NONE);
        assertThat(DeskRig.refused(rig.imagine(request, DeskRig.ADA)))
                .isEqualTo("A picture of 10485761 bytes is too large here; it may have 10485760, which is 10 MiB.");
    }

    @Test
    void handedPictureIsStartedFrom() {
        byte[] start = rig.drawn("start --count 1").picture().bytes();
        ImagineRequest request = new ImagineRequest(
                "fox --strength 0.25",
                Map.of(),
                Optional.of(rig.picture(start)),
                Optional.of(rig.picture(start)),
                Optional.empty(),
                PictureLinks.NONE);
        FinishedDrawing drawing = DeskRig.drawn(rig.imagine(request, DeskRig.ADA));
        assertThat(last().initialImage().orElseThrow().strength()).isEqualTo(0.25);
        assertThat(last().initialImage().orElseThrow().mask()).isPresent();
        assertThat(rig.file(drawing.id(), "mask.png")).isEqualTo(start);
    }

    @Test
    void remixDrawsTheNewPromptFromTheChosenPicture() {
        FinishedDrawing grid = rig.drawn("fox");
        assertThat(rig.desk.drawings().remixForm(grid.id())).contains(new RemixForm(grid.id(), "fox", 4));
        FinishedDrawing remix = DeskRig.drawn(rig.remix(
                new RemixAnswer(grid.id(), "a wolf --steps 2", 3, Optional.empty(), PictureLinks.NONE), DeskRig.ADA));
        assertThat(remix.text()).isEqualTo("**a wolf** - Remix by <@7>");
        assertThat(last().prompt()).isEqualTo("a wolf");
        assertThat(last().steps()).isEqualTo(2);
        assertThat(last().initialImage()).isPresent();
    }

    @Test
    void otherModelIsOpenedWhenAskedFor() {
        rig.drawn("a first one");
        int before = rig.generator.requests.size();
        FinishedDrawing drawing = rig.drawn("fox --model other");
        assertThat(RecipePng.read(drawing.picture().bytes()).model().name()).isEqualTo("other");
        assertThat(rig.generator.requests).hasSize(before);
        assertThat(rig.generator.closed).as("one model is kept open").isTrue();
    }

    @Test
    void engineFailureIsToldInItsOwnWords() {
        rig.drawn("a first one");
        rig.generator.failure = Optional.of(new ModelLoadException("no memory is left"));
        assertThat(DeskRig.failed(rig.imagine(DeskRig.request("fox", Map.of()), DeskRig.ADA)))
                .isEqualTo("**fox** - <@7> (Stopped)\nNo memory is left.");
    }

    @Test
    void tooLargeAGridIsSentAsWebpAndSaysSo() {
        Reception reception = rig.imagine(DeskRig.request("fox", Map.of()), DeskRig.ADA);
        RecordingDelivery delivery = new RecordingDelivery();
        delivery.limit = 2500;
        ((Reception.Accepted) reception).orders().get(0).begin(delivery);
        FinishedDrawing drawing = delivery.finished.join();
        assertThat(drawing.picture().name()).endsWith(".webp");
        assertThat(drawing.picture().bytes().length).isLessThanOrEqualTo(2500);
        assertThat(drawing.text()).contains("\n-# WebP of ");
    }

    @Test
    void recipeIsTold() {
        FinishedDrawing grid = rig.drawn("fox --seed 5");
        assertThat(rig.desk.drawings().describe(Optional.of(grid.id()), Optional.empty()))
                .contains("seed             5");
        assertThat(rig.desk
                        .drawings()
                        .describe(
                                Optional.empty(),
                                Optional.of(rig.picture(grid.picture().bytes()))))
                .contains("prompt           fox");
        assertThat(rig.desk.drawings().describe(Optional.empty(), Optional.of(rig.picture(new byte[] {1, 2}))))
                .startsWith("This picture has no recipe");
    }

    @Test
    void closedDeskRefuses() {
        rig.desk.close();
        assertThat(DeskRig.refused(rig.imagine(DeskRig.request("fox", Map.of()), DeskRig.ADA)))
                .isEqualTo("Easel is about to stop; ask again in a minute.");
    }
}
