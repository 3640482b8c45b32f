package dev.easel.bot.localchat.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.bot.localchat.oracle.OracleRecorder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** /prefer with the built-in model, by somebody who types at the page. */
class PreferencesOfAPersonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    private static ArrayNode subcommand(String name, ObjectNode... options) {
        ArrayNode commands = MAPPER.createArrayNode();
        ArrayNode given = commands.addObject().put("name", name).put("type", 1).putArray("options");
        for (ObjectNode option : options) {
            given.add(option.put("type", 3));
        }
        return commands;
    }

    private static ArrayNode option(String name, ObjectNode... options) {
        ArrayNode groups = MAPPER.createArrayNode();
        groups.addObject().put("name", "option").put("type", 2).set("options", subcommand(name, options));
        return groups;
    }

    private static ObjectNode value(String name, String value) {
        return MAPPER.createObjectNode().put("name", name).put("value", value);
    }

    @Test
    void macroIsOfferedWhileTypingAndDrawnWithTheSuffix() throws Exception {
        OracleRecorder oracle = OracleRecorder.ofAll();
        try (EaselStack easel = EaselStack.unfinished(folder, oracle);
                Person ada = Person.open(easel.chat().pageUrl(), "ada")) {
            String art = ada.channel("art");
            ada.slash(art, "prefer", option("set", value("name", "mine"), value("value", "3d red --seed 7")));
            ada.awaitText("--mine now stands for `3d red --seed 7` in your prompts.");
            ada.complete(art, "prefer", option("set", value("name", "mi").put("focused", true)));
            JsonNode offered = ada.await("APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE", event -> true);
            assertThat(offered.path("choices").findValuesAsText("value")).containsExactly("mine");
            ada.slash(art, "prefer", subcommand("suffix", value("new_value", "--count 1 --steps 4")));
            ada.awaitText("Your prompts now end in `--count 1 --steps 4` where they do not say otherwise.");
            ArrayNode prompt = MAPPER.createArrayNode();
            prompt.add(value("prompt", "apple --mine").put("type", 3));
            ada.slash(art, "imagine", prompt);
            JsonNode grid = ada.awaitText("**apple 3d red** - <@" + ada.id() + ">");
            Recipe recipe = recipe(ada, grid);
            assertThat(recipe.seed()).isEqualTo(7);
            assertThat(recipe.count()).isEqualTo(1);
            assertThat(recipe.steps()).isEqualTo(4);
        }
        oracle.assertClean();
    }

    private static Recipe recipe(Person person, JsonNode message) throws Exception {
        URI file = URI.create(message.at("/attachments/0/url").asText());
        return RecipePng.read(person.http()
                .send(HttpRequest.newBuilder(file).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body());
    }
}
