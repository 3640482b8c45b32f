package dev.easel.bot.discord;

import static dev.easel.bot.discord.AdminGroupRig.text;
import static dev.easel.bot.discord.AdminGroupRig.whispered;
import static dev.easel.bot.discord.ExplicitRig.file;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.easel.bot.RecordingImageGenerator;
import dev.easel.engine.image.ImageSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where else an explicit picture might turn up: in other channels, in direct messages, in previews. */
class ModeratedPlacesTest {
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
    void whatIsHiddenInOneChannelIsShownInNoOtherThatDoesNotHideItAndToNobodyElse() {
        ExplicitRig.MODERATION.ask(
                ada,
                "hidden until",
                "pictures",
                text("rule", "spoiler"),
                new AdminGroupRig.Value("channel", AdminGroupRig.CHANNEL, max.channel));
        moderated.drawn(max, "fox");
        String id = moderated.latest().id().hex();
        PagePerson elsewhere = max.in("general");
        elsewhere.slash("show", "id", id);
        elsewhere.message(
                message -> message.path("content").asText().contains("explicit one, which this channel does not show"));
        assertThat(elsewhere.pictures()).isEmpty();
        ada.slash("show", "id", id);
        whispered(ada, id + " is somebody else's");
        PagePerson late = max.in("late-night");
        late.slash("show", "id", id);
        assertThat(file(late.message(message -> !message.path("attachments").isEmpty())))
                .startsWith("easel-");
    }

    @Test
    void whatAnAgeRestrictedChannelShowsIsHiddenInADirectCopy() {
        ada.command(
                "en-US",
                "prefer",
                JsonNodeFactory.instance
                        .arrayNode()
                        .add(JsonNodeFactory.instance
                                .objectNode()
                                .put("name", "auto_dm")
                                .put("type", 1)));
        whispered(ada, "also sent to you as a direct message");
        PagePerson late = ada.in("late-night");
        assertThat(file(moderated.drawn(late, "fox"))).startsWith("easel-");
        PagePerson direct = ada.inDirect();
        assertThat(file(direct.message(PagePerson.saying("**fox** - <@" + ada.user + ">"))))
                .startsWith("SPOILER_easel-");
    }

    @ParameterizedTest
    @CsvSource({
        "block, not shown, 0.5, true",
        "spoiler, hidden until, 0.5, true",
        "block, not shown, 0.3, false",
        "off, shown like any other, 0.5, false"
    })
    void previewIsWithheldFromHalfTheThresholdOn(String rule, String told, double explicit, boolean withheld) {
        moderated.decide(rule, told);
        rig.desk.explicit = explicit;
        rig.generator.previews = List.of(RecordingImageGenerator.gradient("fox", 1, new ImageSize(64, 64)));
        rig.hold();
        max.slash("imagine", "prompt", "fox");
        JsonNode progress =
                max.message(message -> message.path("content").asText().contains("%"));
        assertThat(progress.path("attachments").isEmpty()).isEqualTo(withheld);
        rig.release();
        assertThat(file(max.message(PagePerson.saying("**fox** - <@" + max.user + ">"))))
                .startsWith("easel-");
    }

    @Test
    void letterOfAHiddenDrawingHidesItsPicturesAndItsAnimation() {
        moderated.decide("spoiler", "hidden until");
        ada.slash("imagine", "prompt", "apple --video");
        JsonNode grid = ada.message(message -> file(message).startsWith("SPOILER_easel-"));
        ada.react(grid, "✉️");
        JsonNode letter = ada.inDirect()
                .message(message -> message.path("content").asText().contains("Job ID"));
        assertThat(letter.path("attachments"))
                .hasSize(5)
                .allSatisfy(one -> assertThat(one.path("filename").asText()).startsWith("SPOILER_easel-"));
    }
}
