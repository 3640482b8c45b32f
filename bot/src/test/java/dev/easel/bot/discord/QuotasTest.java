package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.InferenceException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Quotas from the page: Ada, who runs the server, sets them; Max and Nia draw. */
class QuotasTest extends PageTest {
    private void admin(PagePerson person, String subcommand, Options.Value... values) {
        AdminCalls.send(person, "quota", subcommand, values);
    }

    private static Options.Value images(int amount) {
        return Options.whole("amount", amount);
    }

    private static Options.Value a(String period) {
        return Options.text("period", period);
    }

    @Test
    void whatIsSetCountsAtOnceIsSpentRefusedGivenAndSpentAgain() {
        admin(ada, "set", images(8), a("day"));
        assertThat(ada.heard("From now on")).isEqualTo("From now on: 8 images a day, everyone.");
        max.draws("fox");
        max.draws("owl");
        max.slash("imagine", "prompt", "cat");
        assertThat(max.heard("This takes"))
                .startsWith("This takes 4 images; 0 left of 8 images a day, everyone. More <t:");
        max.slash("imagine", "prompt", "cat --count 1");
        ada.draws("dog");

        admin(ada, "grant", Options.user(max.user), images(5));
        assertThat(ada.heard("now has"))
                .isEqualTo(
                        "<@" + max.user + "> now has:\nGiven besides, used where a quota does not suffice: 5 images.");
        max.draws("cat");
        max.slash("imagine", "prompt", "cow");
        assertThat(max.heard("Given besides")).contains("Given besides: 1.");

        admin(ada, "reset", Options.user(max.user));
        ada.heard("counts as nothing again");
        max.draws("cow");
        max.command("quota", "en-US");
        assertThat(max.heard("▰")).contains("4 of 8 images a day, everyone.").contains("1 image.");
    }

    @Test
    void whatIsAskedForAtOnceIsRefusedByItsSumAndToldWhatWouldDo() {
        admin(ada, "set", images(5), a("day"));
        ada.heard("From now on");
        max.slash("imagine", "prompt", "fox --repeat 3");
        assertThat(max.heard("This takes"))
                .startsWith("This takes 12 images; 5 left of 5 images a day, everyone."
                        + " At most 5 can be had now; ask for fewer by --count or --repeat. More <t:");
        max.command("quota", "en-US");
        assertThat(max.heard("▱")).contains("0 of 5 images a day");
        max.draws("fox");
    }

    @Test
    void whatComesToNothingIsGivenBack() {
        admin(ada, "set", images(4), a("lifetime"));
        ada.heard("From now on");
        rig.generator.failure = Optional.of(new InferenceException("no picture today"));
        max.slash("imagine", "prompt", "fox");
        max.message(message -> message.path("content").asText().contains("No picture today"));
        rig.generator.failure = Optional.empty();
        max.draws("owl");
        max.slash("imagine", "prompt", "cat");
        assertThat(max.heard("This takes")).endsWith("An admin of this server can give more.");
    }

    @Test
    void theMostGenerousRoleCountsAndAChannelsRuleBesides() {
        admin(ada, "set", images(0), a("day"));
        ada.heard("0 images a day, everyone");
        admin(ada, "set", images(8), a("day"), Options.role(max.role("Artist")));
        ada.heard("8 images a day, the role");
        max.draws("fox");
        PagePerson nia = ada.as("nia");
        nia.slash("imagine", "prompt", "fox");
        nia.heard("0 left of 0 images a day, everyone");
        admin(ada, "set", images(4), a("month"), Options.channel(ada.channel));
        ada.heard("4 images a month, the channel");
        max.draws("owl");
        max.slash("imagine", "prompt", "cat --seed 1");
        max.heard("0 left of 8 images a day, the role");
        admin(ada, "clear");
        ada.heard("Quotas removed of everyone: 1.");
        nia.slash("imagine", "prompt", "cat");
        nia.heard("0 left of 4 images a month, the channel");
    }

    @Test
    void rulesOutliveARestartAndWhatWaitsHoldsItsPart() {
        admin(ada, "set", images(8), a("day"));
        ada.heard("From now on");
        rig.hold();
        max.slash("imagine", "prompt", "one");
        BotRig.await("the drawing", () -> rig.generator.requests.size() == 1);
        max.slash("imagine", "prompt", "two");
        max.message(message -> message.path("content").asText().startsWith("**two**"));
        rig.release();
        rig.restartBot();
        max.message(PagePerson.saying("**two** - <@" + max.user + ">"));
        max.slash("imagine", "prompt", "three");
        max.heard("This takes 4 images; 0 left of 8 images a day");
    }

    @Test
    void adminIsForThoseWhoManageTheServer() {
        assertThat(max.commands().findValuesAsText("name")).doesNotContain("admin");
        assertThat(ada.commands().findValuesAsText("name")).contains("admin");
        admin(ada, "zone", Options.text("zone", "Atlantis"));
        ada.heard("'Atlantis' is no time zone; write one like");
        admin(ada, "zone", Options.text("zone", "new york"));
        ada.heard("'new york' is no time zone; did you mean America/New_York?");
        admin(ada, "zone", Options.text("zone", "Asia/Kathmandu"));
        ada.heard("the clock of Asia/Kathmandu");
    }
}
