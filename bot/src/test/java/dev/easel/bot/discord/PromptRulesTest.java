package dev.easel.bot.discord;

import static dev.easel.bot.discord.Options.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.audit.AuditEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules for prompts from the page: Ada, who runs the server, sets them; Max draws. */
class PromptRulesTest extends PageTest {
    private static final AdminGroupRig MODERATION = new AdminGroupRig("moderation");

    private void block(String word) {
        MODERATION.ask(ada, "prompts with `" + word + "` are refused", "word", text("text", word));
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
        max.whispered("This contains a blocked word: nude.");
        max.slash("imagine", "prompt", "a {cat, nνdе, пud3} statue");
        max.whispered("blocked word: nude");
        max.speaking("zh-CN").slash("imagine", "prompt", "一个nude女孩");
        max.whispered("提示词里有被禁用的词：nude");
        max.draws("denuded prelude");
        max.slash("imagine", "prompt", "a statue --no nude");
        max.message(message -> message.path("content").asText().startsWith("**a statue"));
        MODERATION.ask(ada, "There is no longer a rule", "remove", text("text", "nude"));
        max.draws("nude");
    }

    @Test
    void remixOfAnOlderDrawingAndItsVariationsAreHeldAgainstTheRules() {
        max.draws("fox and hen");
        JsonNode grid = max.message(PagePerson.saying("**fox and hen** - <@" + max.user + ">"));
        block("hen");
        max.click(grid, 1, 0);
        max.whispered("blocked word: hen");
    }

    @Test
    void whatAnOptionOfOnesOwnAddsIsHeldAgainstTheRules() {
        block("gore");
        max.command("en-US", "prefer", Options.in("option", "set", text("name", "mine"), text("value", "with g0re")));
        max.whispered("g0re");
        max.slash("imagine", "prompt", "a fox --mine");
        max.whispered("blocked word: gore");
    }

    @Test
    void warningAsksFirstAndBothAnswersAreAudited() {
        MODERATION.ask(ada, "are asked about", "word", text("text", "sword"), text("level", "warn"));
        max.slash("imagine", "prompt", "a sword");
        JsonNode question = max.whispered("Action needed");
        assertThat(rig.generator.requests).isEmpty();
        max.click(question, 0, 1);
        max.whispered("Nothing is drawn");
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
        JsonNode refused = max.whispered("blocked word: hen");
        appeal(max, refused, "It is a bird.");
        JsonNode appeals = MODERATION.ask(ada, "Open appeals: 1", "appeals");
        assertThat(appeals.path("content").asText()).contains("`a hen`", "`It is a bird.`", "<@" + max.user + ">");
        ada.click(appeals, 0, 0);
        ada.whispered("Let pass, once.");
        told(max, "Your appeal was accepted. You may ask once for: `a hen`");
        max.slash("imagine", "prompt", "another hen");
        max.whispered("blocked word: hen");
        max.draws("a hen");
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
    void dismissedAppealIsToldToThePersonAloneInTheirLanguage() {
        block("hen");
        PagePerson chinese = max.speaking("zh-CN");
        chinese.slash("imagine", "prompt", "a hen");
        appeal(chinese, chinese.whispered("hen"), "", "私信");
        ada.click(MODERATION.ask(ada, "Open appeals: 1", "appeals"), 0, 1);
        ada.whispered("Dismissed.");
        told(max, "你的申诉已被驳回，仍不能绘制：`a hen`");
        assertThat(ada.everything())
                .noneMatch(message -> message.path("content").asText().contains("申诉已被驳回"));
        max.slash("imagine", "prompt", "a hen");
        max.whispered("blocked word: hen");
    }

    private static void told(PagePerson person, String sentence) {
        person.inDirect().message(message -> message.path("content").asText().endsWith(": " + sentence));
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
        max.whispered("matches a blocked pattern");
        MODERATION.ask(ada, "is not told", "options", Options.flag("hide-words", true));
        max.slash("imagine", "prompt", "two cats");
        max.whispered("breaks a rule of this server");
        MODERATION.ask(ada, "Blocked patterns: `c[ao]ts?\\b`", "show");
    }
}
