package dev.easel.bot.discord;

import static dev.easel.bot.discord.AdminGroupRig.text;
import static dev.easel.bot.discord.AdminGroupRig.whispered;
import static dev.easel.bot.discord.ExplicitRig.MODERATION;
import static dev.easel.bot.discord.ExplicitRig.file;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.gallery.PlainPng;
import dev.easel.engine.image.ImageSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of pictures that are taken for explicit ones; here, all are. */
class ExplicitPicturesTest {
    private static final String BLOCKED = "was taken for an explicit one";

    @TempDir
    Path folder;

    private ExplicitRig moderated;
    private BotRig rig;
    private PagePerson ada;
    private PagePerson max;

    @BeforeEach
    void start() throws IOException {
        moderated = new ExplicitRig(folder);
        rig = moderated.rig;
        ada = moderated.ada;
        max = moderated.max;
    }

    @AfterEach
    void stop() {
        moderated.close();
    }

    @Test
    void blockedPictureIsPostedNowhereAndIsShownToWhoDecidesTheAppeal() {
        max.slash("imagine", "prompt", "fox");
        JsonNode told = max.message(message -> message.path("content").asText().contains(BLOCKED));
        assertThat(told.path("attachments")).isEmpty();
        assertThat(rig.desk.desk.books().archive().shelf().count(0)).isZero();
        ExplicitRig.appeal(rig, max, told, "");
        JsonNode appeals = MODERATION.ask(ada, "Open appeals: 1", "appeals");
        assertThat(file(appeals)).isEqualTo("SPOILER_1.png");
        ada.click(appeals, 0, 0);
        whispered(ada, "Let pass, once.");
        assertThat(file(moderated.drawn(max, "fox"))).startsWith("SPOILER_easel-");
    }

    @Test
    void whereTheyAreHiddenTheyAreAndSoIsEachPictureAlone() {
        MODERATION.ask(ada, "hidden until", "pictures", text("rule", "spoiler"));
        JsonNode grid = moderated.drawn(max, "fox");
        assertThat(file(grid)).startsWith("SPOILER_easel-");
        max.click(grid, 0, 0);
        JsonNode single =
                max.message(message -> message.path("content").asText().contains("Image #1"));
        assertThat(file(single)).startsWith("SPOILER_easel-");
    }

    @Test
    void ageRestrictedChannelsShowThemUnlessTheyAreBlockedThere() {
        PagePerson late = ada.in("late-night");
        assertThat(file(moderated.drawn(late, "fox"))).startsWith("easel-");
        MODERATION.ask(
                ada,
                "not shown",
                "pictures",
                text("rule", "block"),
                new AdminGroupRig.Value("channel", AdminGroupRig.CHANNEL, late.channel));
        late.slash("imagine", "prompt", "owl");
        late.message(message -> message.path("content").asText().contains(BLOCKED));
        MODERATION.ask(ada, "shown like any other", "pictures", text("rule", "off"));
        assertThat(file(moderated.drawn(max, "cat"))).startsWith("easel-");
    }

    @Test
    void whatIsLessThanTheThresholdIsShown() {
        MODERATION.ask(ada, "from 95 % on", "threshold", new AdminGroupRig.Value("percent", AdminGroupRig.INTEGER, 95));
        assertThat(file(moderated.drawn(max, "fox"))).startsWith("easel-");
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
