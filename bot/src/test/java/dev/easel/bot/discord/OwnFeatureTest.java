package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFeatureTest {
    private final BotRig rig;

    OwnFeatureTest(@TempDir Path folder) throws IOException {
        rig = new BotRig(folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private String told(Predicate<String> wanted) {
        return told(rig.ada, wanted);
    }

    private static String told(PagePerson person, Predicate<String> wanted) {
        JsonNode message = person.message(
                found -> PagePerson.ephemeral(found).filter(wanted).isPresent());
        return message.path("content").asText();
    }

    private static Predicate<String> holding(String text) {
        return said -> said.contains(text);
    }

    private String idOf(JsonNode grid) {
        return grid.path("attachments").path(0).path("filename").asText().substring(6, 22);
    }

    private void occupied() {
        rig.hold();
        for (int i = 1; i <= 4; i++) {
            rig.ada.slash("imagine", "prompt", "fox " + i);
            int jobs = i;
            BotRig.await("job " + i, () -> rig.desk.desk.underWay().size() == jobs);
        }
    }

    @Test
    void theQueueTellsOnesOwnPlacesAndNobodyElsesPrompts() {
        occupied();

        rig.ada.command("queue", "en-US");
        String own = told(holding("Being drawn"));
        PagePerson max = rig.ada.as("max");
        max.command("queue", "en-US");
        String others = told(max, holding("Being drawn"));

        assertThat(own).startsWith("Being drawn: 3. Waiting: 1.").contains("**fox 1** is being drawn");
        assertThat(own).contains("**fox 4** waits at place 1, with 0 ahead of it");
        assertThat(others).isEqualTo("Being drawn: 3. Waiting: 1.\nNone of them is yours.");
    }

    @Test
    void theQueueIsToldInChinese() {
        rig.ada.command("queue", "zh-CN");

        assertThat(told(holding("没有"))).isEqualTo("现在没有正在绘制或排队的任务。");
    }

    @Test
    void theWaitIsToldOnceOneWasMeasured() {
        rig.grid("first");
        occupied();

        rig.ada.command("queue", "en-US");

        assertThat(told(holding("Being drawn"))).containsPattern("waits at place 1.*; begins in about [0-9]+ s");
    }

    @Test
    void cancelStopsTheOneThatIsNamedAndItsMessageSaysSo() {
        occupied();
        String fourth = rig.desk.desk.underWay().get(3).id().hex();

        rig.ada.slash("cancel", "job", fourth);

        assertThat(told(holding("Stopped: 1"))).contains("**fox 4** `" + fourth + "`");
        rig.ada.message(PagePerson.saying(rig.gridText("fox 4") + " (Stopped)"));
        assertThat(rig.desk.desk.underWay()).hasSize(3);
    }

    @Test
    void cancelWithoutANameStopsAllOfOnesOwn() {
        occupied();
        PagePerson max = rig.ada.as("max");
        max.slash("imagine", "prompt", "owl");
        BotRig.await("the fifth", () -> rig.desk.desk.underWay().size() == 5);

        rig.ada.command("cancel", "en-US");

        assertThat(told(holding("Stopped: 4"))).contains("fox 1", "fox 2", "fox 3", "fox 4");
        assertThat(rig.desk.desk.underWay()).allMatch(job -> job.title().equals("owl"));
        rig.release();
        max.message(PagePerson.saying("**owl** - <@" + max.user + ">"));
    }

    @Test
    void nobodyCancelsWhatIsSomebodyElses() {
        occupied();
        String first = rig.desk.desk.underWay().get(0).id().hex();
        PagePerson max = rig.ada.as("max");

        max.slash("cancel", "job", first);

        assertThat(told(max, holding("/queue")))
                .isEqualTo("No drawing " + first + " of yours is waiting or being drawn; /queue lists what is.");
        assertThat(rig.desk.desk.underWay()).hasSize(4);
    }

    @Test
    void cancelSuggestsOnesOwn() {
        occupied();

        assertThat(rig.ada.typing("cancel", "job", "fox 2")).isNotBlank();
        assertThat(rig.desk.desk.underWay()).hasSize(4);
    }

    @Test
    void aDrawingIsShownAgainElsewhereWithButtonsThatWork() {
        JsonNode grid = rig.grid("apple");
        PagePerson general = rig.ada.in("general");

        general.slash("show", "id", idOf(grid));

        JsonNode shown = general.message(rig.gridOf("apple"));
        assertThat(shown.path("components")).isEqualTo(grid.path("components"));
        assertThat(rig.ada.file(shown)).isEqualTo(rig.ada.file(grid));
        general.click(shown, 0, 1);
        JsonNode single = general.message(PagePerson.saying(rig.singleText("apple", 2)));
        general.slash(
                "show",
                "id",
                single.path("attachments").path(0).path("filename").asText());
        JsonNode again =
                general.message(message -> message.path("content").asText().equals(rig.singleText("apple", 2))
                        && !message.path("id").equals(single.path("id")));
        assertThat(rig.ada.file(again)).isEqualTo(rig.ada.file(single));
    }

    @Test
    void aMessagesLinkShowsWhatItShowsTwiceIfAskedTwiceAndInADirectMessage() {
        JsonNode grid = rig.grid("apple");
        PagePerson direct = rig.ada.inDirect();
        String link = "https://discord.com/channels/1/" + rig.ada.channel + "/"
                + grid.path("id").asText();

        long posted = Long.parseLong(grid.path("id").asText());
        BotRig.await(
                "the drawing's place",
                () -> rig.desk.desk.books().archive().shelf().shownBy(posted).isPresent());
        direct.slash("show", "id", link);
        JsonNode first = direct.message(rig.gridOf("apple"));
        direct.slash("show", "id", link);

        direct.message(rig.gridOf("apple").and(message -> !message.path("id").equals(first.path("id"))));
    }

    @Test
    void whatIsSomebodyElsesOrUnknownIsNotShown() {
        JsonNode grid = rig.grid("apple");
        PagePerson max = rig.ada.as("max");

        max.slash("show", "id", idOf(grid));
        rig.ada.slash("show", "id", idOf(grid) + "#5");
        rig.ada.slash("show", "id", "0123456789abcdef");
        rig.ada.slash("show", "id", "my `apple`");

        assertThat(told(max, holding("somebody else's"))).contains(idOf(grid));
        assertThat(told(holding("no #5"))).contains("has 4 pictures");
        assertThat(told(holding("No drawing is kept"))).contains("0123456789abcdef", "/imagine");
        assertThat(told(holding("names no drawing"))).contains("'my  apple'").contains("easel-ID-2.png");
        assertThat(rig.ada.pictures()).hasSize(1);
    }

    @Test
    void infoCountsOnesOwn() {
        rig.grid("apple");
        BotRig.await("its end", () -> rig.desk.desk.underWay().isEmpty());
        PagePerson direct = rig.ada.inDirect();

        direct.command("info", "en-US");
        rig.ada.as("max").command("info", "zh-CN");

        assertThat(told(direct, holding("Your drawings now")))
                .contains("0 being drawn, 0 waiting")
                .contains("1 drawings with 4 pictures")
                .contains("Your favourites: 0")
                .contains("Easel 1.2.3");
        assertThat(told(rig.ada.as("max"), holding("累计"))).contains("0 次绘制，0 张图片");
    }

    @Test
    void theHeartChoosesAPictureAndDropsItAgain() {
        JsonNode grid = rig.grid("apple");
        rig.ada.click(grid, 0, 1);
        JsonNode single = rig.ada.message(PagePerson.saying(rig.singleText("apple", 2)));
        int last = single.path("components").size() - 1;

        rig.ada.click(single, last, 0);
        told(holding("#2 is one of your favourites now"));
        rig.ada.command("info", "en-US");
        told(holding("Your favourites: 1"));
        rig.ada.click(single, last, 0);

        told(holding("#2 is no longer one of your favourites"));
    }

    @Test
    void eachStepIsMeasuredAndASinglePictureLinksToItsPage() {
        JsonNode grid = rig.grid("apple");
        rig.ada.click(grid, 0, 0);

        JsonNode single = rig.ada.message(PagePerson.saying(rig.singleText("apple", 1)));

        JsonNode row = single.path("components")
                .path(single.path("components").size() - 1)
                .path("components");
        JsonNode web = row.path(row.size() - 1);
        assertThat(web.path("url").asText()).isEqualTo("https://pictures.example/gallery/" + idOf(grid));
        assertThat(rig.desk.meters.text())
                .contains("easel_jobs_total{end=\"finished\",kind=\"imagine\"} 1.0")
                .contains("easel_jobs_waiting 0.0")
                .contains("easel_deliveries_total{outcome=\"delivered\"} 2.0");
    }
}
