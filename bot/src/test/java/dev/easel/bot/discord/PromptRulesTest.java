package dev.easel.bot.discord;

import static dev.easel.bot.discord.AdminGroupRig.text;
import static dev.easel.bot.discord.AdminGroupRig.whispered;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.easel.bot.audit.AuditEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules for prompts from the page: Ada, who runs the server, sets them; Max draws. */
class PromptRulesTest {
    private static final AdminGroupRig MODERATION = new AdminGroupRig("moderation");

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

    private void block(String word) {
        MODERATION.ask(ada, "prompts with `" + word + "` are refused", "word", text("text", word));
    }

    private void draws(PagePerson person, String prompt) {
        person.slash("imagine", "prompt", prompt);
        person.message(PagePerson.saying("**" + prompt + "** - <@" + person.user + ">"));
    }

    private List<String> audited() {
        long server = rig.desk.desk.books().archive().shelf().latest(0, 0, 1).stream()
                .map(drawing -> drawing.asker().server())
                .findFirst()
                .orElseThrow();
        return rig.desk.desk.books().audit().latest(server, 50).stream()
                .map(AuditEntry::action)
                .toList();
    }

    @Test
    void blockedWordIsRefusedInDisguiseAndInPermutationsAndNotAfterNo() {
        block("nude");
        max.slash("imagine", "prompt", "a n.u d e woman");
        whispered(max, "This contains a blocked word: nude.");
        max.slash("imagine", "prompt", "a {cat, nνdе, пud3} statue");
        whispered(max, "blocked word: nude");
        max.speaking("zh-CN").slash("imagine", "prompt", "一个nude女孩");
        whispered(max, "提示词里有被禁用的词：nude");
        draws(max, "denuded prelude");
        max.slash("imagine", "prompt", "a statue --no nude");
        max.message(message -> message.path("content").asText().startsWith("**a statue"));
        MODERATION.ask(ada, "There is no longer a rule", "remove", text("text", "nude"));
        draws(max, "nude");
    }

    @Test
    void remixOfAnOlderDrawingAndItsVariationsAreHeldAgainstTheRules() {
        draws(max, "fox and hen");
        JsonNode grid = max.message(PagePerson.saying("**fox and hen** - <@" + max.user + ">"));
        block("hen");
        max.click(grid, 1, 0);
        whispered(max, "blocked word: hen");
    }

    @Test
    void whatAnOptionOfOnesOwnAddsIsHeldAgainstTheRules() {
        block("gore");
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        ArrayNode values = options.addObject()
                .put("name", "option")
                .put("type", 2)
                .putArray("options")
                .addObject()
                .put("name", "set")
                .put("type", 1)
                .putArray("options");
        values.addObject().put("name", "name").put("type", 3).put("value", "mine");
        values.addObject().put("name", "value").put("type", 3).put("value", "with g0re");
        max.command("en-US", "prefer", options);
        whispered(max, "g0re");
        max.slash("imagine", "prompt", "a fox --mine");
        whispered(max, "blocked word: gore");
    }

    @Test
    void warningAsksFirstAndBothAnswersAreAudited() {
        MODERATION.ask(ada, "are asked about", "word", text("text", "sword"), text("level", "warn"));
        max.slash("imagine", "prompt", "a sword");
        JsonNode question = whispered(max, "Action needed");
        assertThat(rig.generator.requests).isEmpty();
        max.click(question, 0, 1);
        whispered(max, "Nothing is drawn");
        max.slash("imagine", "prompt", "one sword");
        max.click(max.message(message -> message.path("content").asText().contains("Action needed")), 0, 0);
        max.message(PagePerson.saying("**one sword** - <@" + max.user + ">"));
        assertThat(audited())
                .contains(
                        "request.moderation.asked",
                        "request.moderation.confirmed",
                        "request.moderation.declined",
                        "moderation.rule.add");
    }

    @Test
    void appealIsSeenByAdminsAndLetsTheSamePromptPassOnce() {
        block("hen");
        max.slash("imagine", "prompt", "a hen");
        JsonNode refused = whispered(max, "blocked word: hen");
        ExplicitRig.appeal(rig, max, refused, "It is a bird.");
        JsonNode appeals = MODERATION.ask(ada, "Open appeals: 1", "appeals");
        assertThat(appeals.path("content").asText()).contains("`a hen`", "`It is a bird.`", "<@" + max.user + ">");
        ada.click(appeals, 0, 0);
        whispered(ada, "Let pass, once.");
        max.slash("imagine", "prompt", "another hen");
        whispered(max, "blocked word: hen");
        draws(max, "a hen");
        max.slash("imagine", "prompt", "a hen");
        max.message(message -> max.everything().stream()
                        .filter(one -> one.path("content").asText().contains("blocked word: hen"))
                        .count()
                == 3);
        assertThat(audited())
                .contains(
                        "request.moderation.refused",
                        "request.moderation.appealed",
                        "moderation.accepted",
                        "request.moderation.passed");
    }

    @Test
    void patternsAreCheckedAndPromptsCanBeTried() {
        MODERATION.ask(ada, "is no regular expression of RE2: ", "pattern", text("text", "a(b"));
        MODERATION.ask(ada, "`(((` is no regular expression of RE2: ", "pattern", text("text", "((("));
        MODERATION.ask(ada, "`.*` would match every prompt", "pattern", text("text", ".*"));
        MODERATION.ask(ada, "would match every prompt", "pattern", text("text", "a*"));
        MODERATION.ask(ada, "`!!` has no letters", "word", text("text", "!!"));
        MODERATION.ask(ada, "is too large", "pattern", text("text", "((a{100}){10}){10}"));
        MODERATION.ask(ada, "are refused", "pattern", text("text", "c[ao]ts?\\b"));
        MODERATION.ask(ada, "would be refused, for the pattern `c[ao]ts?\\b`", "test", text("prompt", "two cots"));
        MODERATION.ask(ada, "passes", "test", text("prompt", "two dogs"));
        max.slash("imagine", "prompt", "two cats");
        whispered(max, "matches a blocked pattern");
        MODERATION.ask(
                ada, "is not told", "options", new AdminGroupRig.Value("hide-words", AdminGroupRig.BOOLEAN, true));
        max.slash("imagine", "prompt", "two cats");
        whispered(max, "breaks a rule of this server");
        MODERATION.ask(ada, "Blocked patterns: `c[ao]ts?\\b`", "show");
    }
}
