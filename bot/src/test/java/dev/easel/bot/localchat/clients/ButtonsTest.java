package dev.easel.bot.localchat.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.bot.localchat.oracle.OracleRecorder;
import dev.easel.bot.upscale.Upscalers;
import dev.easel.bot.variation.Canvas;
import dev.easel.bot.variation.Pan;
import dev.easel.bot.variation.Region;
import dev.easel.bot.variation.Square;
import dev.easel.bot.variation.ZoomOut;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.InitialImage;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import dev.easel.upscaler.Upscaler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The buttons below a picture, pressed by a person, with the built-in model: what is to stay stays to the grey level. */
class ButtonsTest {
    private static final String PROMPT = "3d red apple";
    private static final int PICTURES = 4;

    @TempDir
    static Path folder;

    private static final OracleRecorder ORACLE = OracleRecorder.ofAll();
    private static EaselStack easel;
    private static Person ada;
    private static JsonNode grid;
    private static JsonNode single;
    private static RgbImage parent;

    @BeforeAll
    static void start() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        easel = EaselStack.start(folder, ORACLE);
        ada = Person.open(easel.chat().pageUrl(), "ada");
        grid = asked(PROMPT, " --seed 5 --ar 3:2");
        single = pressed(grid, "U2", "Image #2 <@" + ada.id() + ">");
        parent = picture(single);
    }

    @AfterAll
    static void stop() {
        ada.close();
        easel.close();
        ORACLE.assertClean();
    }

    private static JsonNode asked(String prompt, String parameters) throws IOException, InterruptedException {
        ArrayNode options = new ObjectMapper().createArrayNode();
        options.addObject().put("name", "prompt").put("type", 3).put("value", prompt + parameters);
        ada.slash(ada.channel("art"), "imagine", options);
        return ada.awaitText("**" + prompt + "** - <@" + ada.id() + ">");
    }

    private static JsonNode pressed(JsonNode message, String label, String caption)
            throws IOException, InterruptedException {
        ada.click(message, id(message, label));
        return ada.awaitText("**" + PROMPT + "** - " + caption);
    }

    private static JsonNode drawn(String label, String words) throws IOException, InterruptedException {
        return pressed(single, label, words + " by <@" + ada.id() + ">");
    }

    private static String id(JsonNode message, String label) {
        for (JsonNode row : message.get("components")) {
            for (JsonNode button : row.get("components")) {
                String shown = button.path("label")
                        .asText(button.path("emoji").path("name").asText());
                if (shown.equals(label)) {
                    return button.get("custom_id").asText();
                }
            }
        }
        throw new AssertionError("no button " + label + " in " + message);
    }

    private static byte[] file(JsonNode message) throws IOException, InterruptedException {
        URI address = URI.create(message.get("attachments").get(0).get("url").asText());
        return ada.http()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static RgbImage picture(JsonNode message) throws IOException, InterruptedException {
        return new PictureFile(Path.of("picture.png"), file(message)).image();
    }

    /** The pictures of a grid of four. */
    private static List<RgbImage> cells(JsonNode message) throws IOException, InterruptedException {
        RgbImage all = picture(message);
        int width = all.width() / 2;
        int height = all.height() / 2;
        List<RgbImage> cells = new ArrayList<>();
        for (int cell = 0; cell < PICTURES; cell++) {
            byte[] rgb = new byte[3 * width * height];
            for (int y = 0; y < height; y++) {
                int from = 3 * ((cell / 2 * height + y) * all.width() + cell % 2 * width);
                System.arraycopy(all.rgb(), from, rgb, 3 * y * width, 3 * width);
            }
            cells.add(new RgbImage(width, height, rgb));
        }
        return cells;
    }

    /** Outside of the mask and its seam, each picture is the canvas to one grey level; within it, it is not. */
    private static void assertKept(JsonNode message, Canvas canvas) throws IOException, InterruptedException {
        boolean[] sure = sure(canvas.mask());
        for (RgbImage drawn : cells(message)) {
            assertThat(List.of(drawn.width(), drawn.height()))
                    .containsExactly(canvas.picture().width(), canvas.picture().height());
            int furthest = 0;
            double changed = 0;
            for (int i = 0; i < drawn.rgb().length; i++) {
                int difference =
                        Math.abs((drawn.rgb()[i] & 0xff) - (canvas.picture().rgb()[i] & 0xff));
                furthest = sure[i / 3] ? Math.max(furthest, difference) : furthest;
                changed += sure[i / 3] ? 0 : difference;
            }
            assertThat(furthest).isLessThanOrEqualTo(1);
            assertThat(changed).isPositive();
        }
    }

    private static boolean[] sure(Mask mask) {
        boolean[] sure = new boolean[mask.weights().length];
        Arrays.fill(sure, true);
        int seam = InitialImage.SEAM;
        for (int i = 0; i < sure.length; i++) {
            if (mask.weights()[i] != 0) {
                int x = i % mask.width();
                int y = i / mask.width();
                for (int row = Math.max(0, y - seam); row <= Math.min(mask.height() - 1, y + seam); row++) {
                    int left = row * mask.width() + Math.max(0, x - seam);
                    int right = row * mask.width() + Math.min(mask.width() - 1, x + seam);
                    Arrays.fill(sure, left, right + 1, false);
                }
            }
        }
        return sure;
    }

    private static double distance(RgbImage one, RgbImage other) {
        double sum = 0;
        for (int i = 0; i < one.rgb().length; i++) {
            sum += Math.abs((one.rgb()[i] & 0xff) - (other.rgb()[i] & 0xff));
        }
        return sum / one.rgb().length;
    }

    /** How far the variations of a picture are from it, by the grey level. */
    private static double distance(JsonNode alone, String prompt, String strength)
            throws IOException, InterruptedException {
        RgbImage varied = picture(alone);
        ada.click(alone, id(alone, "Vary (" + strength + ")"));
        JsonNode grid = ada.awaitText("**" + prompt + "** - Variations (" + strength + ") by <@" + ada.id() + ">");
        return cells(grid).stream()
                .mapToDouble(cell -> distance(cell, varied))
                .average()
                .orElseThrow();
    }

    @Test
    void singleIsItsCellOfTheGrid() throws IOException, InterruptedException {
        assertThat(parent).isEqualTo(cells(grid).get(1));
        assertThat(RecipePng.read(file(single)).seed()).isEqualTo(6);
    }

    @Test
    void subtleVariationsAreNearerThanStrongOnes() throws IOException, InterruptedException {
        String prompt = "3d green fox";
        JsonNode alone = asked(prompt, " --seed 5 --count 1");
        double subtle = distance(alone, prompt, "Subtle");
        double strong = distance(alone, prompt, "Strong");
        assertThat(subtle).isPositive().isLessThan(strong);
    }

    @Test
    void zoomKeepsTheCentre() throws IOException, InterruptedException {
        assertKept(drawn("Zoom Out 2x", "Zoom Out"), ZoomOut.TWICE.canvas(parent));
    }

    @Test
    void panKeepsTheHalfOnItsSide() throws IOException, InterruptedException {
        assertKept(drawn("⬅️", "Pan Left"), Pan.LEFT.canvas(parent));
        assertKept(drawn("⬇️", "Pan Down"), Pan.DOWN.canvas(parent));
    }

    @Test
    void squareKeepsTheMiddle() throws IOException, InterruptedException {
        assertKept(drawn("Make Square", "Make Square"), Square.canvas(parent));
    }

    @Test
    void regionKeepsWhatIsOutsideOfIt() throws IOException, InterruptedException {
        String nonce = ada.click(single, id(single, "Vary (Region)"));
        JsonNode modal = ada.await(
                "INTERACTION_MODAL_CREATE", event -> event.get("nonce").asText().equals(nonce));
        ada.submit(modal, Map.of("prompt", List.of(PROMPT), "cells", List.of("5", "6", "9", "10")));
        JsonNode made = ada.awaitText("**" + PROMPT + "** - Variations (Region) by <@" + ada.id() + ">");
        assertKept(made, Region.canvas(parent, Set.of(5, 6, 9, 10), 4));
    }

    @Test
    void pictureIsFourTimesWhatIsDrawn() throws IOException, InterruptedException {
        Recipe recipe = RecipePng.read(file(single));
        assertThat(recipe.size()).isEqualTo(new ImageSize(160, 104));
        assertThat(ImageSize.of(parent)).isEqualTo(new ImageSize(640, 416));
    }

    @Test
    void subtleUpscaleIsThePictureThroughTheUpscalerAndCreativeOneHasItsShapes()
            throws IOException, InterruptedException {
        RgbImage subtle = picture(drawn("Upscale (Subtle)", "Upscaled (Subtle)"));
        try (Upscaler upscaler = EaselStack.upscalers(folder).open(Upscalers.DEFAULT, EngineOptions.automatic())) {
            assertThat(subtle).isEqualTo(upscaler.upscale(parent, 2, done -> {}));
        }
        RgbImage creative = picture(drawn("Upscale (Creative)", "Upscaled (Creative)"));
        assertThat(creative.width()).isEqualTo(subtle.width());
        assertThat(distance(creative, subtle)).isBetween(0.5, 25.0);
    }
}
