package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.gallery.RecipePng;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The buttons below pictures, and the menus Vary and Upscale, seen from the page. */
class ButtonsTest extends PageTest {
    private static final int GREEN = 3;

    private JsonNode single() {
        JsonNode grid = rig.grid("fox");
        rig.ada.press(grid, id(grid, "U2"));
        return rig.ada.message(PagePerson.saying(rig.singleText("fox", 2)));
    }

    private static List<JsonNode> buttons(JsonNode message) {
        List<JsonNode> buttons = new ArrayList<>();
        message.path("components").forEach(row -> row.path("components").forEach(buttons::add));
        return buttons;
    }

    private static String label(JsonNode button) {
        return button.path("label").asText(button.path("emoji").path("name").asText());
    }

    private static JsonNode button(JsonNode message, String label) {
        return buttons(message).stream()
                .filter(button -> label(button).equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " in " + message));
    }

    private static String id(JsonNode message, String label) {
        return button(message, label).path("custom_id").asText();
    }

    /** Clicks a button and fills in the form that it opens. */
    private void fill(JsonNode message, String button, String prompt) {
        rig.ada.fill(opened(message, button), form(button), prompt);
    }

    /** Clicks a button that opens a form; the interaction's id. */
    private String opened(JsonNode message, String button) {
        String interaction = rig.ada.press(message, button);
        BotRig.await(
                "a form",
                () -> rig.oracle.exchanges().stream()
                        .anyMatch(exchange -> exchange.path().contains("/interactions/" + interaction + "/")));
        return interaction;
    }

    private static String form(String button) {
        return "v1:m:" + button.substring("v1:".length());
    }

    private JsonNode result(String prompt, String words) {
        return rig.ada.message(PagePerson.saying("**" + prompt + "** - " + words + " by <@" + rig.ada.user + ">"));
    }

    private void remixMode() {
        rig.desk
                .desk
                .books()
                .preferences()
                .change(Long.parseUnsignedLong(rig.ada.user), before -> before.withRemix(true));
    }

    @Test
    void everyButtonWorksAfterARestart() {
        JsonNode single = single();
        rig.restartBot();
        Stream.of("Upscale (Subtle)=Upscaled (Subtle)", "Upscale (Creative)=Upscaled (Creative)")
                .forEach(pair -> pressed(single, pair));
        Stream.of("Vary (Subtle)=Variations (Subtle)", "Vary (Strong)=Variations (Strong)", "Zoom Out 2x=Zoom Out")
                .forEach(pair -> pressed(single, pair));
        Stream.of("⬅️=Pan Left", "➡️=Pan Right", "⬆️=Pan Up", "⬇️=Pan Down").forEach(pair -> pressed(single, pair));
        rig.awaitNothingLeftBehind();
    }

    @Test
    void formsAndWhatDrawsNothingWorkAfterARestart() {
        rig.ada.slash("imagine", "prompt", "fox --ar 2:1");
        JsonNode grid = rig.ada.message(rig.gridOf("fox"));
        rig.ada.press(grid, id(grid, "U2"));
        JsonNode single = rig.ada.message(PagePerson.saying(rig.singleText("fox", 2)));
        rig.restartBot();
        fill(single, id(single, "Custom Zoom"), "castle --zoom 1.5");
        result("castle", "Zoom Out");
        String region = id(single, "Vary (Region)");
        rig.ada.repaint(opened(single, region), form(region), "a hat", "5", "6");
        result("a hat", "Variations (Region)");
        rig.ada.press(single, id(single, "Make Square"));
        result("fox", "Make Square");
        rig.ada.press(single, id(single, "❤️"));
        rig.ada.whispered("Image #2 is one of your favourites now.");
        rig.ada.press(single, id(single, "Recipe"));
        rig.ada.whispered("seed");
        rig.ada.press(grid, id(grid, "🔄"));
        BotRig.await(
                "the drawing again",
                () -> rig.ada.pictures().stream()
                                .filter(text -> text.startsWith("**fox** - <@"))
                                .count()
                        == 2);
        rig.ada.press(grid, id(grid, "U1"));
        rig.ada.message(PagePerson.saying(rig.singleText("fox", 1)));
    }

    private void pressed(JsonNode message, String pair) {
        String[] parts = pair.split("=", 2);
        rig.ada.press(message, id(message, parts[0]));
        JsonNode made = result("fox", parts[1]);
        boolean alone = parts[1].startsWith("Upscaled");
        assertThat(RecipePng.read(rig.ada.file(made)).count()).isEqualTo(alone ? 1 : 4);
        assertThat(buttons(made)).hasSize(alone ? 16 : 9);
    }

    @Test
    void singleIsPostedOnceHoweverOftenItIsAskedFor() {
        JsonNode grid = rig.grid("fox");
        rig.ada.press(grid, id(grid, "U2"));
        rig.ada.message(PagePerson.saying(rig.singleText("fox", 2)));
        rig.ada.press(grid, id(grid, "U2"));
        rig.ada.whispered("Image #2 is already here");
        assertThat(rig.picturesInTheEnd()).containsExactly(rig.gridText("fox"), rig.singleText("fox", 2));
    }

    @Test
    void customZoomAsksByAFormFirst() {
        JsonNode single = single();
        String button = id(single, "Custom Zoom");
        fill(single, button, "castle --ar 1:1 --zoom 1.5");
        result("castle", "Zoom Out");
        fill(single, button, "castle --zoom 3");
        rig.ada.whispered("--zoom: it is 1 to 2, not 3");
    }

    @Test
    void recipeIsToldByItsButton() {
        JsonNode single = single();
        rig.ada.press(single, id(single, "Recipe"));
        rig.ada.whispered("seed");
    }

    @Test
    void remixModeAsksForThePromptAndTurnsTheButtonGreen() {
        remixMode();
        JsonNode grid = rig.grid("fox");
        String button = id(grid, "V3");
        fill(grid, button, "wolf");
        result("wolf", "Remix");
        JsonNode after = rig.ada.message(rig.gridOf("fox"));
        assertThat(button(after, "V3").path("style").asInt()).isEqualTo(GREEN);
        assertThat(button(after, "V2").path("style").asInt()).isNotEqualTo(GREEN);

        fill(after, id(after, "V1"), "fox");
        result("fox", "Variations (Strong)");
    }

    @Test
    void varyAsksWhichOnAGridAndDrawsAtOnceOnAPicture() {
        JsonNode grid = rig.grid("fox");
        rig.ada.menu("Vary", grid);
        JsonNode question = rig.ada.whispered("Which picture is to be varied?");
        assertThat(buttons(question).stream().map(ButtonsTest::label)).containsExactly("V1", "V2", "V3", "V4");
        rig.ada.press(question, id(question, "V4"));
        JsonNode varied = result("fox", "Variations (Strong)");
        rig.ada.whispered("Image #4 is on its way.");
        assertThat(PagePerson.ephemeral(varied)).isEmpty();
        rig.ada.press(varied, id(varied, "U1"));
        rig.ada.menu("Vary", rig.ada.message(PagePerson.saying(rig.singleText("fox", 1))));
        rig.ada.message(message -> rig.ada.pictures().size() == 4);
    }

    @Test
    void upscaleAsksWhichAndHowOnAGridAndEnlargesAPictureAtOnce() {
        rig.ada.menu("Upscale", rig.grid("fox"));
        JsonNode question = rig.ada.whispered("Which picture is to be made larger, and how?");
        rig.ada.press(question, id(question, "Upscale (Creative) 3"));
        rig.ada.menu("Upscale", result("fox", "Upscaled (Creative)"));
        result("fox", "Upscaled (Subtle)");
    }
}
