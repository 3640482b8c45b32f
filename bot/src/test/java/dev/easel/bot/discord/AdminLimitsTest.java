package dev.easel.bot.discord;

import static dev.easel.bot.discord.AdminCalls.answer;
import static dev.easel.bot.discord.AdminCalls.drawn;
import static dev.easel.bot.discord.AdminCalls.refused;
import static dev.easel.bot.discord.AdminCalls.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.engine.image.ImageSize;
import org.junit.jupiter.api.Test;

/** /admin limits from the page: Ada sets them, Max asks. The model draws 64x64 in 16 steps by itself. */
class AdminLimitsTest extends PageTest {
    private Recipe recipe(JsonNode message) {
        return RecipePng.read(max.file(message));
    }

    private void limit(Options.Value... values) {
        answer(ada, "The most that", () -> send(ada, "limits", "set", values));
    }

    @Test
    void stepsThatAreSaidAreRefusedAndTheModelsOwnLoweredWithARemark() {
        limit(Options.whole("steps", 10));
        assertThat(refused(max, "fox --steps 11"))
                .isEqualTo("--steps 11 is beyond the 10 that this server allows; ask for 10 or fewer.");
        assertThat(refused(max, "fox --quality 2"))
                .isEqualTo(
                        "--quality 2 makes 32 steps with the model easel-mini, beyond the 10 that this server allows;"
                                + " ask for less, or leave it out.");
        JsonNode fox = drawn(max, "fox", "fox");
        assertThat(fox.path("content").asText()).endsWith("\n-# steps lowered to 10, the most on this server");
        assertThat(recipe(fox).steps()).isEqualTo(10);
        JsonNode owl = drawn(max, "owl --steps 10", "owl");
        assertThat(owl.path("content").asText()).doesNotContain("lowered");
    }

    @Test
    void whatAButtonGoesOnWithIsLoweredToo() {
        JsonNode fox = drawn(max, "fox --steps 40 --size 128x96", "fox");
        limit(Options.whole("steps", 12), Options.text("pixels", "64x64"));
        JsonNode again = message(max, "Variations (Strong)", () -> max.click(fox, 1, 0));
        assertThat(again.path("content").asText())
                .endsWith("-# steps lowered to 12, the most on this server;"
                        + " size lowered to 72x48, as this server allows 4096 pixels");
        assertThat(recipe(again).steps()).isEqualTo(12);
        assertThat(recipe(again).size()).isEqualTo(new ImageSize(72, 48));
        JsonNode single = message(max, "Image #2", () -> max.click(fox, 0, 1));
        JsonNode zoomed = message(max, "Zoom Out", () -> max.press(single, customId(single, "v1:z2:")));
        assertThat(recipe(zoomed).size()).isEqualTo(new ImageSize(72, 48));
    }

    private static String customId(JsonNode message, String beginning) {
        for (JsonNode id : message.findValues("custom_id")) {
            if (id.asText().startsWith(beginning)) {
                return id.asText();
            }
        }
        throw new AssertionError("no button " + beginning + " on " + message);
    }

    private static JsonNode message(PagePerson person, String text, Runnable act) {
        act.run();
        return person.message(message -> message.path("content").asText().contains(text)
                && !message.path("attachments").isEmpty()
                && !message.path("content").asText().contains("%"));
    }

    @Test
    void sizesRepeatsAndLargerPicturesAreRefused() {
        JsonNode fox = drawn(max, "fox", "fox");
        limit(Options.text("pixels", "64x64"), Options.whole("repeat", 2), Options.text("upscale", "16000"));
        assertThat(refused(max, "fox --size 96x64"))
                .isEqualTo(
                        "--size 96x64 has 6144 pixels, beyond the 4096 that this server allows; a square may be 64x64.");
        assertThat(refused(max, "{red, blue, green} fox"))
                .isEqualTo("These would be 3 drawings at once, beyond the 2 that this server allows for one request;"
                        + " ask for fewer, by --repeat or between braces.");
        assertThat(refused(max, "fox --repeat 7")).startsWith("These would be 7 drawings at once");
        JsonNode single = message(max, "Image #1", () -> max.click(fox, 0, 0));
        assertThat(answer(max, "larger", () -> max.press(single, customId(single, "v1:us:"))))
                .isEqualTo(
                        "The larger picture would be 128x128, which are 16384 pixels, beyond the 16000 that this server"
                                + " allows; make a smaller one larger.");
        limit(Options.text("upscale", "128x128"));
        message(max, "Upscaled (Subtle)", () -> max.press(single, customId(single, "v1:us:")));
        answer(ada, "are gone", () -> send(ada, "limits", "clear"));
        drawn(max, "owl --size 96x64", "owl");
    }

    @Test
    void onlyModelsOnTheListAreUsed() {
        JsonNode fox = drawn(max, "fox", "fox");
        answer(ada, "No model 'otter'", () -> send(ada, "limits", "model", Options.text("name", "otter")));
        answer(ada, "The model other may be used.", () -> send(ada, "limits", "model", Options.text("name", "other")));
        assertThat(refused(max, "fox --model easel-mini"))
                .isEqualTo("The model easel-mini may not be used on this server; those that may are: other."
                        + " Name one by --model, or choose one in /settings.");
        assertThat(answer(max, "drawn with the model", () -> max.click(fox, 1, 0)))
                .isEqualTo("This was drawn with the model easel-mini, which may not be used on this server;"
                        + " those that may are: other. Use Remix with --model.");
        JsonNode owl = drawn(max, "owl", "owl");
        assertThat(owl.path("content").asText())
                .endsWith("-# drawn with the model other, as easel-mini may not be used on this server");
        assertThat(recipe(owl).model().name()).isEqualTo("other");
        answer(
                ada,
                "no longer among",
                () -> send(ada, "limits", "model", Options.text("name", "other"), Options.flag("allowed", false)));
        drawn(max, "cow --model easel-mini", "cow");
    }

    @Test
    void whatIsNoLimitIsRefused() {
        assertThat(answer(ada, "no number", () -> send(ada, "limits", "set", Options.text("pixels", "many"))))
                .isEqualTo("'many' is no number of pixels; write a size such as 512x512, or a number from 4096 to"
                        + " 100000000, or 0 for no limit.");
        answer(ada, "no number", () -> send(ada, "limits", "set", Options.text("upscale", "9x9")));
        answer(ada, "at least one", () -> send(ada, "limits", "set"));
        answer(ada, "no limits of its own", () -> send(ada, "limits", "show"));
    }
}
