package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.gallery.PlainPng;
import dev.easel.engine.image.ImageSize;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of pictures that are taken for explicit ones; here, all are. */
class ExplicitPicturesTest extends ExplicitTest {
    private static final String BLOCKED = "was taken for an explicit one";

    @Test
    void blockedPictureIsPostedNowhereAndIsShownToWhoDecidesTheAppeal() {
        max.slash("imagine", "prompt", "fox");
        JsonNode told = max.message(message -> message.path("content").asText().contains(BLOCKED));
        assertThat(told.path("attachments")).isEmpty();
        assertThat(rig.desk.desk.books().archive().shelf().count(0)).isZero();
        appeal(max, told, "");
        JsonNode appeals = MODERATION.ask(ada, "Open appeals: 1", "appeals");
        assertThat(file(appeals)).isEqualTo("SPOILER_1.png");
        ada.click(appeals, 0, 0);
        ada.whispered("Let pass, once.");
        assertThat(file(max.draws("fox"))).startsWith("SPOILER_easel-");
    }

    @Test
    void whereTheyAreHiddenTheyAreAndSoIsEachPictureAlone() {
        MODERATION.ask(ada, "hidden until", "pictures", Options.text("rule", "spoiler"));
        JsonNode grid = max.draws("fox");
        assertThat(file(grid)).startsWith("SPOILER_easel-");
        max.click(grid, 0, 0);
        JsonNode single =
                max.message(message -> message.path("content").asText().contains("Image #1"));
        assertThat(file(single)).startsWith("SPOILER_easel-");
    }

    @Test
    void ageRestrictedChannelsShowThemUnlessTheyAreBlockedThere() {
        PagePerson late = ada.in("late-night");
        assertThat(file(late.draws("fox"))).startsWith("easel-");
        MODERATION.ask(ada, "not shown", "pictures", Options.text("rule", "block"), Options.channel(late.channel));
        late.slash("imagine", "prompt", "owl");
        late.message(message -> message.path("content").asText().contains(BLOCKED));
        MODERATION.ask(ada, "shown like any other", "pictures", Options.text("rule", "off"));
        assertThat(file(max.draws("cat"))).startsWith("easel-");
    }

    @Test
    void whatIsLessThanTheThresholdIsShown() {
        MODERATION.ask(ada, "from 95 % on", "threshold", Options.whole("percent", 95));
        assertThat(file(max.draws("fox"))).startsWith("easel-");
    }

    @Test
    void pictureHandedInIsRefusedBeforeAnythingIsDrawn() {
        byte[] picture = PlainPng.encode(RecordingImageGenerator.gradient("sea", 1, new ImageSize(64, 64)));
        max.imagine("fox", Map.of("init", picture));
        max.message(message -> message.path("content").asText().contains("The picture given as init " + BLOCKED));
        assertThat(rig.generator.requests).isEmpty();
    }

    @Test
    void pictureToBeDescribedOrBlendedIsRefused() {
        byte[] picture = PlainPng.encode(RecordingImageGenerator.gradient("sea", 1, new ImageSize(64, 64)));
        max.command("describe", Map.of(), Map.of("image", picture));
        max.message(message -> message.path("content").asText().contains("The picture given as image " + BLOCKED));
        max.command("blend", Map.of(), Map.of("image1", picture, "image2", picture));
        max.message(message -> message.path("content").asText().matches("(?s).*given as image.*" + BLOCKED + ".*")
                && !message.path("content").asText().contains("as image " + BLOCKED));
        assertThat(rig.generator.requests).isEmpty();
    }
}
