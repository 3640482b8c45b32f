package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.gallery.PlainPng;
import dev.easel.engine.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every command, menu and button against people of every kind: who may, who is blocked, who is where drawing is denied, and
 * who is where there is no server.
 */
class RightsMatrixTest extends PageTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] PICTURE =
            PlainPng.encode(RecordingImageGenerator.gradient("handed in", 3, new ImageSize(64, 64)));

    /** What makes or asks for something; all else is there to look, or is about oneself. */
    private static final Set<String> MAKING =
            Set.of("imagine", "blend", "describe", "shorten", "show", "Remix", "Vary", "Upscale");

    private static final Set<String> LOOKING_BUTTONS = Set.of("Recipe", "❤️", "Web");

    private JsonNode grid;

    /** The file of a drawing of whoever uses the commands. */
    private String own = "";

    @BeforeEach
    void draw() {
        grid = rig.grid("fox");
    }

    /** Uses each command once; those that were refused for this reason. */
    private Set<String> refused(PagePerson person, String reason) {
        Set<String> refused = new TreeSet<>();
        for (JsonNode command : person.commands()) {
            String name = command.path("name").asText();
            if (!name.equals("admin") && !name.equals("privacy")) {
                for (String interaction : used(person, command)) {
                    note(refused, name, reason, BotAnswer.to(interaction, rig));
                }
            }
        }
        return refused;
    }

    private static void note(Set<String> refused, String name, String reason, BotAnswer answer) {
        assertThat(answer.text())
                .as(name)
                .isNotEqualTo(ChatTexts.FAULT)
                .isNotEqualTo(ChatTexts.UNKNOWN_COMMAND)
                .isNotEqualTo(ChatTexts.UNKNOWN_BUTTON);
        if (answer.text().contains(reason)) {
            assertThat(answer.hidden()).as(name).isTrue();
            refused.add(name);
        }
    }

    /** The interactions of a command, one for each subcommand. */
    private List<String> used(PagePerson person, JsonNode command) {
        String name = command.path("name").asText();
        if (command.path("type").asInt() == 3) {
            return List.of(person.menu(name, grid));
        }
        JsonNode options = command.path("options");
        if (options.path(0).path("type").asInt() > 2 || options.isEmpty()) {
            List<byte[]> files = new ArrayList<>();
            return List.of(person.invoke(name, filled(options, files), files));
        }
        List<String> interactions = new ArrayList<>();
        for (JsonNode part : options) {
            ArrayNode outer = JSON.createArrayNode();
            boolean group = part.path("type").asInt() == 2;
            JsonNode sub = group ? part.path("options").path(0) : part;
            ArrayNode inner = group
                    ? outer.addObject()
                            .put("name", part.path("name").asText())
                            .put("type", 2)
                            .putArray("options")
                    : outer;
            List<byte[]> files = new ArrayList<>();
            inner.addObject()
                    .put("name", sub.path("name").asText())
                    .put("type", 1)
                    .set("options", filled(sub.path("options"), files));
            interactions.add(person.invoke(name, outer, files));
        }
        return interactions;
    }

    /** Those that have to be, and pictures. */
    private ArrayNode filled(JsonNode options, List<byte[]> files) {
        ArrayNode filled = JSON.createArrayNode();
        for (JsonNode option : options) {
            int type = option.path("type").asInt();
            String name = option.path("name").asText();
            if (name.equals("image") || (type == 11 && option.path("required").asBoolean())) {
                filled.addObject().put("name", name).put("type", type).put("value", files.size());
                files.add(PICTURE);
            } else if (option.path("required").asBoolean()) {
                String value = name.equals("id") ? own : "fox";
                filled.addObject().put("name", name).put("type", type).put("value", value);
            }
        }
        return filled;
    }

    /** Presses each button once; those that were refused for this reason. */
    private Set<String> refusedButtons(PagePerson person, JsonNode message, String reason) {
        Set<String> refused = new TreeSet<>();
        for (JsonNode button : buttons(message)) {
            String label = label(button);
            note(
                    refused,
                    label,
                    reason,
                    BotAnswer.to(person.press(message, button.path("custom_id").asText()), rig));
        }
        return refused;
    }

    private static List<JsonNode> buttons(JsonNode message) {
        List<JsonNode> buttons = new ArrayList<>();
        message.path("components")
                .forEach(row -> row.path("components").forEach(button -> {
                    if (button.hasNonNull("custom_id")) {
                        buttons.add(button);
                    }
                }));
        return buttons;
    }

    private static String label(JsonNode button) {
        return button.path("label").asText(button.path("emoji").path("name").asText());
    }

    private Set<String> making(JsonNode message) {
        Set<String> labels = new TreeSet<>();
        buttons(message).stream()
                .map(RightsMatrixTest::label)
                .filter(label -> !LOOKING_BUTTONS.contains(label))
                .forEach(labels::add);
        return labels;
    }

    private JsonNode single() {
        JsonNode second = buttons(grid).stream()
                .filter(button -> label(button).equals("U2"))
                .findFirst()
                .orElseThrow();
        rig.ada.press(grid, second.path("custom_id").asText());
        return rig.ada.message(PagePerson.saying(rig.singleText("fox", 2)));
    }

    @Test
    void whoMayIsRefusedNothing() {
        for (PagePerson person : List.of(max, max.inDirect(), max.with("ada"))) {
            grid = drawn(person, "owl");
            own = file(grid);
            assertThat(refused(person, "blocked")).isEmpty();
        }
    }

    private static JsonNode drawn(PagePerson person, String prompt) {
        person.slash("imagine", "prompt", prompt);
        return person.message(message -> message.path("content").asText().contains(prompt)
                && !message.path("attachments").isEmpty()
                && message.path("components").size() > 1);
    }

    private static String file(JsonNode message) {
        return message.path("attachments").path(0).path("filename").asText();
    }

    @Test
    void whoIsBlockedMakesNothingByAnyCommandOrButton() {
        JsonNode single = single();
        own = file(drawn(max, "owl"));
        AdminCalls.answer(
                rig.ada,
                "rude",
                () -> AdminCalls.send(
                        rig.ada, "access", "block", Options.user(max.user), Options.text("reason", "rude words")));
        int drawn = rig.generator.requests.size();
        assertThat(refused(max, "rude words")).isEqualTo(new TreeSet<>(MAKING));
        assertThat(refusedButtons(max, grid, "rude words")).isEqualTo(making(grid));
        assertThat(refusedButtons(max, single, "rude words")).isEqualTo(making(single));
        assertThat(rig.generator.requests).hasSize(drawn);
        assertThat(refused(rig.ada, "rude words")).isEmpty();
    }

    @Test
    void whereDrawingIsDeniedNobodyMakesAnything() {
        JsonNode single = single();
        String maxs = file(drawn(max, "owl"));
        AdminCalls.answer(
                rig.ada,
                "<#" + max.channel,
                () -> AdminCalls.send(rig.ada, "access", "deny", Options.channel(max.channel)));
        String reason = "<#" + max.channel + ">";
        for (PagePerson person : List.of(max, rig.ada)) {
            own = person == max ? maxs : file(grid);
            assertThat(refused(person, reason)).isEqualTo(new TreeSet<>(MAKING));
            assertThat(refusedButtons(person, grid, reason)).isEqualTo(making(grid));
            assertThat(refusedButtons(person, single, reason)).isEqualTo(making(single));
        }
    }
}
