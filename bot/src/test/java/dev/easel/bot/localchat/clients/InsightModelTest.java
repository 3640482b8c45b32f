package dev.easel.bot.localchat.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.easel.bot.insight.NumberedPrompts;
import dev.easel.bot.localchat.oracle.OracleRecorder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the built-in model makes of its own pictures, at the page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsightModelTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path PICTURES = Path.of("target/insight");
    private static final long PATIENCE_SECONDS = 240;

    private final OracleRecorder oracle = OracleRecorder.ofAll();
    private EaselStack easel;
    private Person ada;
    private String channel = "";

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        easel = EaselStack.unfinished(folder, oracle);
        ada = Person.open(easel.chat().pageUrl(), "ada");
        channel = ada.channel("art");
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    void end() {
        ada.close();
        easel.close();
        oracle.assertClean();
    }

    private static ArrayNode text(String option, String value) {
        ArrayNode options = MAPPER.createArrayNode();
        options.addObject().put("name", option).put("type", 3).put("value", value);
        return options;
    }

    private static ArrayNode files(String... names) {
        ArrayNode options = MAPPER.createArrayNode();
        for (int i = 0; i < names.length; i++) {
            options.addObject().put("name", names[i]).put("type", 11).put("value", i);
        }
        return options;
    }

    private byte[] picture(JsonNode message) throws IOException, InterruptedException {
        URI address = URI.create(message.get("attachments").get(0).get("url").asText());
        return ada.http()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private JsonNode grid(String caption) throws InterruptedException {
        return ada.awaitMessage(
                message -> message.get("content").asText().startsWith(caption)
                        && !message.get("attachments").isEmpty()
                        && !message.get("components").isEmpty(),
                PATIENCE_SECONDS);
    }

    private byte[] drawn(String prompt) throws IOException, InterruptedException {
        ada.slash(channel, "imagine", text("prompt", prompt + " --seed 7 --count 1"));
        return picture(grid("**" + prompt + "** - "));
    }

    @Test
    void anAppleOfItsOwnIsDescribedAsOneAndCanBeDrawnAgain() throws IOException, InterruptedException {
        byte[] apple = drawn("3d red apple");
        ada.slash(channel, "describe", files("image"), new PageCalls.File("apple.png", apple));
        JsonNode answer = ada.awaitMessage(
                message -> message.get("content").asText().startsWith("1\uFE0F\u20E3"), PATIENCE_SECONDS);
        NumberedPrompts prompts = NumberedPrompts.parse(answer.get("content").asText());
        assertThat(prompts.prompts()).hasSize(4).anyMatch(prompt -> prompt.contains("apple"));
        Files.writeString(
                PICTURES.resolve("describe.txt"), answer.get("content").asText());
        ada.click(answer, "i1:p:1");
        JsonNode form = ada.await("INTERACTION_MODAL_CREATE", modal -> true);
        String prompt = prompts.prompt(1).orElseThrow();
        assertThat(form.toString()).contains(prompt);
        ada.submitText(form, prompt + " --seed 8");
        grid("**" + prompt.replace(" --ar 1:1", "") + "** - ");
    }

    @Test
    void twoOfItsPicturesAreBlended() throws IOException, InterruptedException {
        byte[] rose = drawn("3d rose");
        byte[] tree = drawn("3d christmas tree");
        ada.slash(
                channel,
                "blend",
                files("image1", "image2"),
                new PageCalls.File("rose.png", rose),
                new PageCalls.File("tree.png", tree));
        JsonNode blend = grid("**3d rose, 3d christmas tree** - Blend by");
        Files.write(PICTURES.resolve("rose.png"), rose);
        Files.write(PICTURES.resolve("tree.png"), tree);
        Files.write(PICTURES.resolve("blend.png"), picture(blend));
        assertThat(blend.get("components")).hasSize(2);
    }

    @Test
    void wordsOfAPromptAreWeighed() throws IOException, InterruptedException {
        ada.slash(channel, "shorten", text("prompt", "a very beautiful 3d red apple on a table --ar 1:1"));
        JsonNode answer = ada.awaitMessage(
                message -> message.get("content").asText().contains("1\uFE0F\u20E3"), PATIENCE_SECONDS);
        Files.writeString(PICTURES.resolve("shorten.txt"), answer.get("content").asText());
        NumberedPrompts prompts = NumberedPrompts.parse(answer.get("content").asText());
        assertThat(prompts.prompts()).isNotEmpty().allMatch(prompt -> prompt.endsWith("--ar 1:1"));
        assertThat(answer.get("content").asText()).contains("**");
    }
}
