package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How fast people may ask, from the page: Ada, who runs the server, decides; Max and Nia draw. */
class PaceTest extends PageTest {
    private void pace(String subcommand, Options.Value... values) {
        AdminCalls.send(ada, "pace", subcommand, values);
    }

    private int underWay() {
        return rig.desk.desk.underWay().size();
    }

    @Test
    void whoHasJustAskedWaitsUnlessARoleOfTheirsNeedNot() {
        pace("set", Options.whole("cooldown", 600));
        assertThat(ada.heard("From now on")).isEqualTo("From now on:\n- Everyone: 600 s between requests");
        max.draws("fox");
        max.slash("imagine", "prompt", "owl");
        assertThat(max.heard("ask again"))
                .matches("You can ask again <t:[0-9]+:R>; this server wants 600 s between two requests\\.");
        pace("set", Options.whole("cooldown", 0), Options.role(max.role("Artist")));
        ada.heard("<@&" + max.role("Artist") + ">: 0 s between requests");
        max.draws("owl");
        rig.restartBot();
        pace("show");
        assertThat(ada.heard("- Everyone: 600 s")).contains("- <@&");
        pace("clear");
        ada.heard("Nothing is set here");
        ada.draws("cat");
        ada.draws("dog");
        assertThat(rig.desk.desk.books().audit().latest(ada.server(), 50))
                .extracting(entry -> entry.action() + " " + entry.subject() + " " + entry.detail())
                .filteredOn(entry -> !entry.startsWith("request."))
                .containsExactly(
                        "pace.clear everyone ",
                        "pace.set role " + max.role("Artist") + " cooldown 0",
                        "pace.set everyone cooldown 600");
    }

    @Test
    void soManyOfAPersonAndOfTheServerAsWasDecided() {
        pace("set", Options.whole("running", 1), Options.whole("waiting", 1));
        ada.heard("1 drawn at once, 1 waiting");
        rig.hold();
        max.slash("imagine", "prompt", "one");
        BotRig.await("the first", () -> underWay() == 1);
        max.slash("imagine", "prompt", "two");
        max.message(PagePerson.saying("**two** - <@" + max.user + "> (Waiting to start at place 1)"));
        max.slash("imagine", "prompt", "three");
        max.heard("You have 2 drawings under way or waiting, which is as many as one person may;");
        pace("set", Options.whole("server", 2));
        ada.heard("The whole server: 2 drawn or waiting");
        ada.slash("imagine", "prompt", "four");
        ada.heard("This server has 2 drawings under way or waiting, which is as many as one server may;");
        rig.release();
        max.message(PagePerson.saying("**two** - <@" + max.user + ">"));
    }

    @Test
    void whatSaysNothingChangesNothingAndNobodyElseDecides() {
        pace("set");
        ada.heard("Say what is to change, such as cooldown: 30");
        pace("speeds");
        ada.heard("such as turbo: 8");
        pace("speeds", Options.whole("turbo", 9), Options.whole("relax", 1));
        ada.heard("Shares of the speeds: /turbo 9, /relax 1");
        assertThat(max.commands().findValuesAsText("name")).doesNotContain("admin");
    }

    @Test
    void speedIsChosenForAllAndForOneAndIsShownWhereItIsToBePaid() {
        AdminCalls.send(
                ada,
                "quota",
                "set",
                Options.whole("amount", 200),
                Options.text("period", "day"),
                Options.text("unit", "credits"));
        ada.heard("From now on");
        max.command("turbo", "en-US");
        max.heard("Turbo from now on");
        max.draws("fox");
        max.slash("imagine", "prompt", "owl --relax");
        max.message(PagePerson.saying("**owl** - <@" + max.user + ">"));
        max.command("quota", "en-US");
        assertThat(max.heard("of 200 credits a day"))
                .contains(" 100 of 200 credits a day")
                .contains("/turbo takes 200 %, /fast 100 % and /relax 50 %");
        max.command("info", "en-US");
        assertThat(max.heard("Speed: turbo")).contains(" 100 of 200 credits a day");
        rig.hold();
        max.slash("imagine", "prompt", "cat");
        max.message(message -> message.path("content")
                .asText()
                .startsWith("**cat** - <@" + max.user + "> (Waiting to start)\n-# Takes 80 credits."));
        max.slash("imagine", "prompt", "{a,b,c,d,e,f} bird");
        max.heard("This prompt asks for 6 drawings.\n-# Takes 480 credits.");
        rig.release();
        max.command("relax", "zh-CN");
        max.heard("慢速模式");
    }
}
