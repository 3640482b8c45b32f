package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast people may ask, from the page: Ada, who runs the server, decides; Max and Nia draw. */
class PaceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int GROUP = 2;
    private static final int SUBCOMMAND = 1;
    private static final int INTEGER = 4;
    private static final int ROLE = 8;

    @TempDir
    Path folder;

    private BotRig rig;
    private PagePerson ada;
    private PagePerson max;

    @BeforeEach
    void start() throws IOException {
        rig = new BotRig(folder);
        ada = rig.ada;
        max = ada.as("max");
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private void pace(PagePerson person, String subcommand, Map<String, Object> values) {
        admin(person, "pace", subcommand, values);
    }

    private static void admin(PagePerson person, String group, String subcommand, Map<String, Object> values) {
        ArrayNode options = JSON.createArrayNode();
        ArrayNode inner = options.addObject()
                .put("name", group)
                .put("type", GROUP)
                .putArray("options")
                .addObject()
                .put("name", subcommand)
                .put("type", SUBCOMMAND)
                .putArray("options");
        values.forEach((name, value) -> inner.addObject()
                .put("name", name)
                .put("type", name.equals("role") ? ROLE : value instanceof String ? 3 : INTEGER)
                .putPOJO("value", value));
        person.command("en-US", "admin", options);
    }

    private static String whispered(PagePerson person, String text) {
        JsonNode message = person.message(one ->
                PagePerson.ephemeral(one).filter(said -> said.contains(text)).isPresent());
        return PagePerson.ephemeral(message).orElseThrow();
    }

    private static void draws(PagePerson person, String prompt) {
        person.slash("imagine", "prompt", prompt);
        person.message(PagePerson.saying("**" + prompt + "** - <@" + person.user + ">"));
    }

    private int underWay() {
        return rig.desk.desk.underWay().size();
    }

    @Test
    void whoHasJustAskedWaitsUnlessARoleOfTheirsNeedNot() {
        pace(ada, "set", Map.of("cooldown", 600));
        assertThat(whispered(ada, "From now on")).isEqualTo("From now on:\n- Everyone: 600 s between requests");
        draws(max, "fox");
        max.slash("imagine", "prompt", "owl");
        assertThat(whispered(max, "ask again"))
                .matches("You can ask again <t:[0-9]+:R>; this server wants 600 s between two requests\\.");
        pace(ada, "set", Map.of("cooldown", 0, "role", max.role("Artist")));
        whispered(ada, "<@&" + max.role("Artist") + ">: 0 s between requests");
        draws(max, "owl");
        rig.restartBot();
        pace(ada, "show", Map.of());
        assertThat(whispered(ada, "- Everyone: 600 s")).contains("- <@&");
        pace(ada, "clear", Map.of());
        whispered(ada, "Nothing is set here");
        draws(ada, "cat");
        draws(ada, "dog");
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
        pace(ada, "set", Map.of("running", 1, "waiting", 1));
        whispered(ada, "1 drawn at once, 1 waiting");
        rig.hold();
        max.slash("imagine", "prompt", "one");
        BotRig.await("the first", () -> underWay() == 1);
        max.slash("imagine", "prompt", "two");
        max.message(PagePerson.saying("**two** - <@" + max.user + "> (Waiting to start at place 1)"));
        max.slash("imagine", "prompt", "three");
        whispered(max, "You have 2 drawings under way or waiting, which is as many as one person may;");
        pace(ada, "set", Map.of("server", 2));
        whispered(ada, "The whole server: 2 drawn or waiting");
        ada.slash("imagine", "prompt", "four");
        whispered(ada, "This server has 2 drawings under way or waiting, which is as many as one server may;");
        rig.release();
        max.message(PagePerson.saying("**two** - <@" + max.user + ">"));
    }

    @Test
    void whatSaysNothingChangesNothingAndNobodyElseDecides() {
        pace(ada, "set", Map.of());
        whispered(ada, "Say what is to change, such as cooldown: 30");
        pace(ada, "speeds", Map.of());
        whispered(ada, "such as turbo: 8");
        pace(ada, "speeds", Map.of("turbo", 9, "relax", 1));
        whispered(ada, "Shares of the speeds: /turbo 9, /relax 1");
        assertThat(max.commands().findValuesAsText("name")).doesNotContain("admin");
    }

    @Test
    void speedIsChosenForAllAndForOneAndIsShownWhereItIsToBePaid() {
        admin(ada, "quota", "set", Map.of("amount", 200, "period", "day", "unit", "credits"));
        whispered(ada, "From now on");
        max.command("turbo", "en-US");
        whispered(max, "Turbo from now on");
        draws(max, "fox");
        max.slash("imagine", "prompt", "owl --relax");
        max.message(PagePerson.saying("**owl** - <@" + max.user + ">"));
        max.command("quota", "en-US");
        assertThat(whispered(max, "of 200 credits a day"))
                .contains(" 100 of 200 credits a day")
                .contains("/turbo takes 200 %, /fast 100 % and /relax 50 %");
        max.command("info", "en-US");
        assertThat(whispered(max, "Speed: turbo")).contains(" 100 of 200 credits a day");
        rig.hold();
        max.slash("imagine", "prompt", "cat");
        max.message(message -> message.path("content")
                .asText()
                .startsWith("**cat** - <@" + max.user + "> (Waiting to start)\n-# Takes 80 credits."));
        max.slash("imagine", "prompt", "{a,b,c,d,e,f} bird");
        whispered(max, "This prompt asks for 6 drawings.\n-# Takes 480 credits.");
        rig.release();
        max.command("relax", "zh-CN");
        whispered(max, "慢速模式");
    }
}
