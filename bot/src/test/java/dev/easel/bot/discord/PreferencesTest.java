package dev.easel.bot.discord;

import static dev.easel.bot.discord.Options.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.bot.localchat.fault.Fault;
import dev.easel.bot.localchat.fault.FaultAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** /prefer and /settings, seen from the page. */
class PreferencesTest extends PageTest {
    private static final String ENGLISH = "en-US";
    private static final int GREEN = 3;

    private void prefer(ArrayNode options) {
        rig.ada.command(ENGLISH, "prefer", options);
    }

    private JsonNode whispered(Predicate<String> meant) {
        return rig.ada.message(
                message -> PagePerson.ephemeral(message).filter(meant).isPresent());
    }

    private void answered(String text) {
        whispered(text::equals);
    }

    private Recipe recipe(JsonNode message) {
        return RecipePng.read(rig.ada.file(message));
    }

    private JsonNode settings() {
        rig.ada.command("settings", ENGLISH);
        return whispered(text -> text.startsWith("**Your settings**"));
    }

    private static List<String> green(JsonNode panel) {
        List<String> labels = new ArrayList<>();
        panel.path("components")
                .forEach(row -> row.path("components").forEach(component -> {
                    if (component.path("style").asInt() == GREEN) {
                        labels.add(component.path("label").asText());
                    }
                }));
        return labels;
    }

    private void awaitGreen(String... labels) {
        rig.ada.message(message -> green(message).equals(List.of(labels)));
    }

    @Test
    void macroIsKeptListedUsedAndDeleted() {
        prefer(Options.in("option", "list"));
        whispered(text -> text.startsWith("You have no macros."));
        prefer(Options.in("option", "set", text("name", "--Mine"), text("value", "in snow --seed 5")));
        answered("--mine now stands for `in snow --seed 5` in your prompts.");
        rig.restartBot();
        prefer(Options.in("option", "list"));
        answered("Your macros, 1 of 20:\n`--mine` `in snow --seed 5`");
        rig.ada.slash("imagine", "prompt", "fox --mine");
        assertThat(recipe(rig.ada.message(rig.gridOf("fox in snow"))).seed()).isEqualTo(5);
        prefer(Options.in("option", "set", text("name", "mine")));
        answered("The macro --mine is deleted.");
        prefer(Options.in("option", "set", text("name", "mine")));
        whispered(text -> text.startsWith("You have no macro `--mine`;"));
    }

    @Test
    void suffixCountsUntilItIsTakenBack() {
        prefer(Options.of("suffix", text("new_value", "--seed 5")));
        answered("Your prompts now end in `--seed 5` where they do not say otherwise.");
        assertThat(recipe(rig.grid("fox")).seed()).isEqualTo(5);
        prefer(Options.of("suffix"));
        answered("Your prompts have no suffix.");
        assertThat(recipe(rig.grid("wolf")).seed()).isNotEqualTo(5);
    }

    @Test
    void mistakesAreRefusedByTheGrammarsOwnSentences() {
        prefer(Options.in("option", "set", text("name", "ar"), text("value", "x")));
        answered("--ar is a parameter; a macro needs another name.");
        prefer(Options.in("option", "set", text("name", "wide"), text("value", "fox --ar 0:1")));
        whispered(text -> text.startsWith("The macro wide: --ar: an aspect ratio is two whole numbers from 1"));
        prefer(Options.in("option", "set", text("name", "wide"), text("value", "--arr 3:2")));
        answered("The macro wide: there is no parameter '--arr'; did you mean '--ar 3:2'?");
        prefer(Options.in("option", "set", text("name", "wide"), text("value", "--repeat 3 --sampler ddimm")));
        whispered(text -> text.startsWith("--sampler: there is no sampler 'ddimm'"));
        prefer(Options.in("option", "set", text("name", "wide"), text("value", "::-1 --repeat 3 --iw 2")));
        answered("--wide now stands for `::-1 --repeat 3 --iw 2` in your prompts.");
        prefer(Options.of("suffix", text("new_value", "snow --seed 5")));
        answered("The suffix can hold parameters only, not 'snow'.");
        prefer(Options.of("suffix", text("new_value", "--sed 5")));
        answered("The suffix: there is no parameter '--sed'; did you mean '--seed 5'?");
        prefer(Options.of("suffix", text("new_value", "--sampler ddimm")));
        whispered(text -> text.startsWith("--sampler: there is no sampler 'ddimm'"));
        rig.ada.command("zh-CN", "prefer", Options.in("option", "set", text("name", "ar"), text("value", "x")));
        answered("--ar 是参数；宏需要另取名字。");
        rig.ada.command("zh-CN", "prefer", Options.of("suffix"));
        answered("你的提示词没有后缀。");
    }

    @Test
    void panelShowsWhatIsChosenAndWorksAfterARestart() {
        JsonNode panel = settings();
        assertThat(green(panel)).containsExactly("Stylize med", "High variation", "Fast");
        rig.ada.press(panel, "s1:stylize:very_high");
        awaitGreen("Stylize very high", "High variation", "Fast");
        rig.restartBot();
        rig.ada.press(panel, "s1:variation:low");
        rig.ada.press(panel, "s1:remix:on");
        awaitGreen("Stylize very high", "Low variation", "Fast", "Remix mode");
        rig.ada.press(panel, "s1:model", "m:other");
        JsonNode chosen = rig.ada.message(message ->
                message.at("/components/0/components/0/options/1/default").asBoolean());
        assertThat(chosen.at("/components/0/components/0/options/1/label").asText())
                .isEqualTo("other");
        assertThat(recipe(rig.grid("fox")).model().name()).isEqualTo("other");
        rig.ada.press(panel, "s1:reset:all");
        awaitGreen("Stylize med", "High variation", "Fast");
        assertThat(recipe(rig.grid("wolf")).model().name()).isEqualTo("easel-mini");
    }

    @Test
    void panelIsInThePersonsLanguage() {
        rig.ada.command("settings", "zh-CN");
        JsonNode panel = whispered(text -> text.startsWith("**你的设置**"));
        assertThat(green(panel)).containsExactly("风格化：中", "高变化", "快速");
    }

    @Test
    void preferencesAreSaidInTheDirectChannelToo() {
        PagePerson alone = rig.ada.inDirect();
        alone.command(ENGLISH, "prefer", Options.of("remix"));
        alone.message(message -> PagePerson.ephemeral(message)
                .filter(text -> text.startsWith("Remix mode is on"))
                .isPresent());
    }

    @Test
    void whatIsFinishedAlsoComesAsADirectMessageOnce() {
        prefer(Options.of("auto_dm"));
        answered("What is drawn for you is now also sent to you as a direct message.");
        PagePerson alone = rig.ada.inDirect();
        JsonNode grid = rig.grid("fox");
        JsonNode copy = alone.message(rig.gridOf("fox"));
        assertThat(rig.ada.file(copy)).isEqualTo(rig.ada.file(grid));
        rig.ada.click(grid, 0, 1);
        alone.message(PagePerson.saying(rig.singleText("fox", 2)));
        alone.slash("imagine", "prompt", "wolf");
        alone.message(rig.gridOf("wolf"));
        assertThat(rig.picturesInTheEnd()).containsExactly(rig.gridText("fox"), rig.singleText("fox", 2));
        assertThat(alone.pictures())
                .containsExactly(rig.gridText("fox"), rig.singleText("fox", 2), rig.gridText("wolf"));
    }

    @Test
    void buttonsOfADirectCopyWork() {
        prefer(Options.of("auto_dm"));
        answered("What is drawn for you is now also sent to you as a direct message.");
        rig.ada.slash("imagine", "prompt", "fox");
        PagePerson alone = rig.ada.inDirect();
        alone.click(alone.message(rig.gridOf("fox")), 0, 0);
        alone.message(PagePerson.saying(rig.singleText("fox", 1)));
    }

    @Test
    void directMessageThatMayHaveBeenSentIsNotSentAgain() {
        prefer(Options.of("auto_dm"));
        answered("What is drawn for you is now also sent to you as a direct message.");
        PagePerson alone = rig.ada.inDirect();
        rig.fault(Fault.status("POST", "/channels/" + alone.channel + "/messages", 502));
        rig.grid("fox");
        alone.message(rig.gridOf("fox"));
        rig.picturesInTheEnd();
        assertThat(alone.pictures()).containsExactly(rig.gridText("fox"));
    }

    @Test
    void closedDirectMessagesAreSaidOnceAndStopNothing() {
        prefer(Options.of("auto_dm"));
        answered("What is drawn for you is now also sent to you as a direct message.");
        PagePerson alone = rig.ada.inDirect();
        FaultAction closed = new FaultAction.Answer(
                403,
                Map.of("Content-Type", "application/json"),
                "{\"message\":\"Cannot send messages to this user\",\"code\":50007}");
        rig.fault(new Fault("POST", "/channels/" + alone.channel + "/messages", 0, 1, closed));
        rig.grid("fox");
        whispered(text -> text.startsWith("Your direct messages are closed to Easel"));
        rig.grid("wolf");
        assertThat(rig.picturesInTheEnd()).containsExactly(rig.gridText("fox"), rig.gridText("wolf"));
        assertThat(alone.pictures()).isEmpty();
    }
}
