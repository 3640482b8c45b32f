package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.easel.engine.InferenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotas from the page: Ada, who runs the server, sets them; Max and Nia draw. */
class QuotasTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STRING = 3;
    private static final int INTEGER = 4;
    private static final int USER = 6;
    private static final int CHANNEL = 7;
    private static final int ROLE = 8;

    @TempDir
    Path folder;

    private BotRig rig;
    private PagePerson ada;
    private PagePerson max;

    /** One option of a subcommand. */
    private record Value(String name, int type, Object value) {}

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

    private void admin(PagePerson person, String subcommand, Value... values) {
        ArrayNode options = JSON.createArrayNode();
        ArrayNode inner = options.addObject()
                .put("name", "quota")
                .put("type", 2)
                .putArray("options")
                .addObject()
                .put("name", subcommand)
                .put("type", 1)
                .putArray("options");
        for (Value value : values) {
            inner.addObject()
                    .put("name", value.name())
                    .put("type", value.type())
                    .putPOJO("value", value.value());
        }
        person.command("en-US", "admin", options);
    }

    private static Value images(int amount) {
        return new Value("amount", INTEGER, amount);
    }

    private static Value a(String period) {
        return new Value("period", STRING, period);
    }

    private String whispered(PagePerson person, String text) {
        JsonNode message = person.message(one ->
                PagePerson.ephemeral(one).filter(said -> said.contains(text)).isPresent());
        return PagePerson.ephemeral(message).orElseThrow();
    }

    private void draws(PagePerson person, String prompt) {
        person.slash("imagine", "prompt", prompt);
        person.message(PagePerson.saying("**" + prompt + "** - <@" + person.user + ">"));
    }

    @Test
    void whatIsSetCountsAtOnceIsSpentRefusedGivenAndSpentAgain() {
        admin(ada, "set", images(8), a("day"));
        assertThat(whispered(ada, "From now on")).isEqualTo("From now on: 8 images a day, everyone.");
        draws(max, "fox");
        draws(max, "owl");
        max.slash("imagine", "prompt", "cat");
        assertThat(whispered(max, "This takes"))
                .startsWith("This takes 4 images; 0 left of 8 images a day, everyone. More <t:");
        max.slash("imagine", "prompt", "cat --count 1");
        draws(ada, "dog");

        admin(ada, "grant", new Value("user", USER, max.user), images(5));
        assertThat(whispered(ada, "now has"))
                .isEqualTo(
                        "<@" + max.user + "> now has:\nGiven besides, used where a quota does not suffice: 5 images.");
        draws(max, "cat");
        max.slash("imagine", "prompt", "cow");
        assertThat(whispered(max, "Given besides")).contains("Given besides: 1.");

        admin(ada, "reset", new Value("user", USER, max.user));
        whispered(ada, "counts as nothing again");
        draws(max, "cow");
        max.command("quota", "en-US");
        assertThat(whispered(max, "▰"))
                .contains("4 of 8 images a day, everyone.")
                .contains("1 image.");
    }

    @Test
    void whatIsAskedForAtOnceIsRefusedByItsSumAndToldWhatWouldDo() {
        admin(ada, "set", images(5), a("day"));
        whispered(ada, "From now on");
        max.slash("imagine", "prompt", "fox --repeat 3");
        assertThat(whispered(max, "This takes"))
                .startsWith("This takes 12 images; 5 left of 5 images a day, everyone."
                        + " At most 5 can be had now; ask for fewer by --count or --repeat. More <t:");
        max.command("quota", "en-US");
        assertThat(whispered(max, "▱")).contains("0 of 5 images a day");
        draws(max, "fox");
    }

    @Test
    void whatComesToNothingIsGivenBack() {
        admin(ada, "set", images(4), a("lifetime"));
        whispered(ada, "From now on");
        rig.generator.failure = Optional.of(new InferenceException("no picture today"));
        max.slash("imagine", "prompt", "fox");
        max.message(message -> message.path("content").asText().contains("No picture today"));
        rig.generator.failure = Optional.empty();
        draws(max, "owl");
        max.slash("imagine", "prompt", "cat");
        assertThat(whispered(max, "This takes")).endsWith("An admin of this server can give more.");
    }

    @Test
    void theMostGenerousRoleCountsAndAChannelsRuleBesides() {
        admin(ada, "set", images(0), a("day"));
        whispered(ada, "0 images a day, everyone");
        admin(ada, "set", images(8), a("day"), new Value("role", ROLE, max.role("Artist")));
        whispered(ada, "8 images a day, the role");
        draws(max, "fox");
        PagePerson nia = ada.as("nia");
        nia.slash("imagine", "prompt", "fox");
        whispered(nia, "0 left of 0 images a day, everyone");
        admin(ada, "set", images(4), a("month"), new Value("channel", CHANNEL, ada.channel));
        whispered(ada, "4 images a month, the channel");
        draws(max, "owl");
        max.slash("imagine", "prompt", "cat --seed 1");
        whispered(max, "0 left of 8 images a day, the role");
        admin(ada, "clear");
        whispered(ada, "Quotas removed of everyone: 1.");
        nia.slash("imagine", "prompt", "cat");
        whispered(nia, "0 left of 4 images a month, the channel");
    }

    @Test
    void rulesOutliveARestartAndWhatWaitsHoldsItsPart() {
        admin(ada, "set", images(8), a("day"));
        whispered(ada, "From now on");
        rig.hold();
        max.slash("imagine", "prompt", "one");
        BotRig.await("the drawing", () -> rig.generator.requests.size() == 1);
        max.slash("imagine", "prompt", "two");
        max.message(message -> message.path("content").asText().startsWith("**two**"));
        rig.release();
        rig.restartBot();
        max.message(PagePerson.saying("**two** - <@" + max.user + ">"));
        max.slash("imagine", "prompt", "three");
        whispered(max, "This takes 4 images; 0 left of 8 images a day");
    }

    @Test
    void adminIsForThoseWhoManageTheServer() {
        assertThat(max.commands().findValuesAsText("name")).doesNotContain("admin");
        assertThat(ada.commands().findValuesAsText("name")).contains("admin");
        admin(ada, "zone", new Value("zone", STRING, "Atlantis"));
        whispered(ada, "'Atlantis' is no time zone; write one like");
        admin(ada, "zone", new Value("zone", STRING, "new york"));
        whispered(ada, "'new york' is no time zone; did you mean America/New_York?");
        admin(ada, "zone", new Value("zone", STRING, "Asia/Kathmandu"));
        whispered(ada, "the clock of Asia/Kathmandu");
    }
}
