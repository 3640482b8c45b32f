package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.DrawingId;
import org.junit.jupiter.api.Test;

class ReactionFeatureTest extends PageTest {
    private static final String LETTER = "✉️";
    private static final String REMOVAL = "❌";
    private static final String STAR = "⭐";

    private static DrawingId idOf(JsonNode message) {
        return new DrawingId(
                message.path("attachments").path(0).path("filename").asText().substring(6, 22));
    }

    private JsonNode letter(PagePerson direct) {
        return direct.message(message -> message.path("content").asText().contains("Job ID"));
    }

    @Test
    void aLetterBringsIdSeedAndThePicturesOfAGrid() {
        rig.ada.slash("imagine", "prompt", "apple --seed 7");
        JsonNode grid = rig.ada.message(rig.gridOf("apple"));

        rig.ada.react(grid, LETTER);

        JsonNode letter = letter(rig.ada.inDirect());
        assertThat(letter.path("content").asText()).isEqualTo("**apple**\nJob ID: `" + idOf(grid) + "`\nSeed: `7`");
        assertThat(letter.path("attachments")).hasSize(4);
        assertThat(letter.path("attachments").path(2).path("filename").asText())
                .isEqualTo("easel-" + idOf(grid) + "-3.png");
    }

    @Test
    void aSinglePicturesLetterTellsItsOwnSeed() {
        rig.ada.slash("imagine", "prompt", "apple --seed 7");
        JsonNode grid = rig.ada.message(rig.gridOf("apple"));
        rig.ada.click(grid, 0, 1);
        JsonNode single = rig.ada.message(PagePerson.saying(rig.singleText("apple", 2)));

        rig.ada.react(single, LETTER);

        JsonNode letter = letter(rig.ada.inDirect());
        assertThat(letter.path("content").asText())
                .isEqualTo("**apple**\nJob ID: `" + idOf(grid) + "`, image #2\nSeed: `8`");
        assertThat(letter.path("attachments")).isEmpty();
    }

    @Test
    void anAnimationComesWithTheLetterWhereThePromptAskedForOne() {
        rig.ada.slash("imagine", "prompt", "apple --video");
        JsonNode grid =
                rig.ada.message(PagePerson.saying(rig.gridText("apple") + "\n-# react with ✉️ to get the animation"));

        rig.ada.react(grid, LETTER);

        JsonNode letter = letter(rig.ada.inDirect());
        assertThat(letter.path("attachments")).hasSize(5);
        assertThat(letter.path("attachments").path(4).path("content_type").asText())
                .isEqualTo("image/gif");
        assertThat(letter.path("attachments").path(4).path("filename").asText())
                .isEqualTo("easel-" + idOf(grid) + ".gif");
    }

    @Test
    void strangersReactionsDoNothingButChooseTheirFavourites() {
        JsonNode grid = rig.grid("apple");
        PagePerson max = rig.ada.as("max");

        max.react(grid, LETTER);
        max.react(grid, REMOVAL);
        max.react(grid, STAR);

        BotRig.await(
                "the favourite", () -> rig.desk.desk.books().archive().shelf().hasFavourite(idOf(grid)));
        assertThat(rig.ada.pictures()).hasSize(1);
        assertThat(max.inDirect().messages()).isEmpty();
    }

    @Test
    void aStarChoosesAFavouriteOnceAndAfterARestartToo() {
        JsonNode grid = rig.grid("apple");
        rig.restartBot();

        rig.ada.react(grid, STAR);
        BotRig.await(
                "the favourite", () -> rig.desk.desk.books().archive().shelf().hasFavourite(idOf(grid)));
        rig.ada.react(grid, "❤️");
        rig.ada.react(grid, LETTER);
        letter(rig.ada.inDirect());

        assertThat(rig.desk.desk.books().archive().shelf().favourites(Long.parseLong(rig.ada.user), 0, 9))
                .containsExactly(new Cell(idOf(grid), 0));
    }

    @Test
    void aCrossRemovesOnesOwnPictureWhichCanBePostedAnew() {
        JsonNode grid = rig.grid("apple");
        rig.ada.click(grid, 0, 0);
        JsonNode single = rig.ada.message(PagePerson.saying(rig.singleText("apple", 1)));

        rig.ada.react(single, REMOVAL);
        BotRig.await("its end", () -> rig.ada.pictures().size() == 1);
        BotRig.await(
                "that it is forgotten",
                () -> rig.desk
                        .desk
                        .books()
                        .archive()
                        .shelf()
                        .posted(new Cell(idOf(grid), 1))
                        .isEmpty());
        rig.ada.click(grid, 0, 0);

        rig.ada.message(PagePerson.saying(rig.singleText("apple", 1)));
    }

    @Test
    void aCrossOnTheProgressStopsTheDrawing() {
        rig.hold();
        rig.ada.slash("imagine", "prompt", "apple");
        JsonNode progress =
                rig.ada.message(message -> message.path("content").asText().startsWith(rig.gridText("apple") + " ("));
        PagePerson max = rig.ada.as("max");

        max.react(progress, REMOVAL);
        rig.ada.react(progress, REMOVAL);

        rig.ada.message(PagePerson.saying(rig.gridText("apple") + " (Stopped)"));
        BotRig.await("nothing under way", () -> rig.desk.desk.underWay().isEmpty());
    }

    @Test
    void reactionsInADirectMessageCountToo() {
        PagePerson direct = rig.ada.inDirect();
        direct.slash("imagine", "prompt", "apple");
        JsonNode grid = direct.message(rig.gridOf("apple"));

        direct.react(grid, REMOVAL);

        BotRig.await("its end", () -> direct.pictures().isEmpty());
    }
}
