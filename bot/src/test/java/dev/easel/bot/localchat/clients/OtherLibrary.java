package dev.easel.bot.localchat.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.easel.bot.Sha256;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.localchat.oracle.OracleRecorder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a bot on any library can do here; the bot itself is a program in the library's language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OtherLibrary {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int EPHEMERAL = 64;

    private final OracleRecorder oracle = OracleRecorder.ofAll();
    private byte[] picture = new byte[0];
    private LocalChat chat;
    private Program bot;
    private Person ada;
    private Person nia;
    private String general = "";

    /** The command that starts the bot; skips the tests where it cannot be had. */
    abstract List<String> command();

    @BeforeAll
    void start() throws IOException, InterruptedException {
        List<String> command = command();
        picture = png();
        chat = LocalChat.start(LocalChatOptions.ephemeral().withExchanges(oracle));
        String api = chat.apiUrl().substring(0, chat.apiUrl().indexOf("/v10/"));
        bot = Program.start(
                command,
                Map.of(
                        "EASEL_API", api,
                        "EASEL_GATEWAY", chat.gatewayUrl(),
                        "EASEL_TOKEN", chat.token(),
                        "EASEL_PICTURE", Base64.getEncoder().encodeToString(picture)));
        JsonNode ready = bot.await("ready");
        assertThat(ready.get("user").asText()).isEqualTo("Easel");
        assertThat(ready.get("guild").asText()).isEqualTo("Easel");
        assertThat(ready.get("commands"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("draw", "Count letters", "Greet");
        ada = Person.open(chat.pageUrl(), "ada");
        nia = Person.open(chat.pageUrl(), "nia");
        general = ada.channel("general");
    }

    @AfterAll
    void end() throws IOException, InterruptedException {
        if (chat == null) {
            return;
        }
        try (LocalChat server = chat;
                Program program = bot) {
            assertThat(program.end()).as("exit status after %s", program.said()).isZero();
            assertThat(oracle.exchanges())
                    .as("calls to %s", server.apiUrl())
                    .anyMatch(call -> call.method().equals("PUT") && call.path().endsWith("/commands"))
                    .anyMatch(call -> call.path().endsWith("/callback"))
                    .anyMatch(call -> call.path().matches(".*/messages/(@|%40)original"));
            oracle.assertClean();
        }
    }

    @BeforeEach
    void forget() {
        ada.forget();
        nia.forget();
        bot.forget();
    }

    @Test
    void slashCommandIsDeferredThenEditedWithFileAndButtons() throws IOException, InterruptedException {
        String nonce = ada.slash(general, "draw", options("prompt", 3, "3d red fox <b>bold</b>"));
        ada.await("INTERACTION_SUCCESS", event -> event.get("nonce").asText().equals(nonce));
        JsonNode thinking = ada.awaitMessage(message -> (message.get("flags").asInt() & 128) != 0);
        JsonNode message = ada.awaitText("drew 3d red fox <b>bold</b>");
        assertThat(message.get("id")).isEqualTo(thinking.get("id"));
        assertThat(message.get("flags").asInt() & 128).isZero();
        assertThat(message.at("/components/0/components"))
                .extracting(button -> button.get("label").asText())
                .containsExactly("Again", "Tell");
        assertThat(message.at("/interaction_metadata/user/username").asText()).isEqualTo("ada");
        assertThat(download(message.at("/attachments/0/url").asText())).isEqualTo(picture);
        assertThat(message.at("/attachments/0/width").asInt()).isEqualTo(8);
        assertThat(message.at("/attachments/0/description").asText()).isEqualTo("a fox");
    }

    @Test
    void optionsArriveAsTheyWereGiven() throws IOException, InterruptedException {
        ArrayNode options = options("prompt", 3, "a hill");
        options.addObject().put("name", "style").put("type", 3).put("value", "ink");
        options.addObject().put("name", "count").put("type", 4).put("value", 3);
        options.addObject().put("name", "start").put("type", 11).put("value", 0);
        byte[] file = {9, 8, 7, 0, -1};
        ada.slash(general, "draw", options, new PageCalls.File("start.bin", file));
        JsonNode draw = bot.await("draw");
        assertThat(draw.get("style").asText()).isEqualTo("ink");
        assertThat(draw.get("count").asInt()).isEqualTo(3);
        assertThat(draw.get("user").asText()).isEqualTo("ada");
        assertThat(draw.get("channel").asText()).isEqualTo("general");
        assertThat(draw.at("/start/name").asText()).isEqualTo("start.bin");
        assertThat(draw.at("/start/size").asInt()).isEqualTo(5);
        assertThat(draw.at("/start/sha256").asText()).isEqualTo(Sha256.of(file));
        ada.awaitText("drew a hill");
    }

    @Test
    void buttonIsAnsweredAndFollowUpsComeAndGo() throws IOException, InterruptedException {
        ada.click(drawn("a tree"), "again");
        JsonNode answer = ada.awaitText("again for <@" + ada.id() + ">");
        assertThat(answer.at("/mentions/0/id").asText()).isEqualTo(ada.id());
        JsonNode more = ada.awaitText("one more");
        ada.awaitText("one more, edited");
        ada.await("MESSAGE_DELETE", event -> event.get("id").equals(more.get("id")));
        assertThat(bot.await("again").get("original").asText()).isEqualTo("again for <@" + ada.id() + ">");
    }

    @Test
    void selectEditsTheMessageItIsOn() throws IOException, InterruptedException {
        JsonNode message = drawn("a lake");
        ada.click(message, "mood", "wild");
        JsonNode edited = ada.awaitText("mood wild");
        assertThat(edited.get("id")).isEqualTo(message.get("id"));
        assertThat(edited.get("attachments")).hasSize(1);
        assertThat(bot.await("mood").get("values")).extracting(JsonNode::asText).containsExactly("wild");
    }

    @Test
    void modalIsShownAndItsAnswerIsForOnePersonAlone() throws IOException, InterruptedException {
        String nonce = ada.click(drawn("a boat"), "tell");
        JsonNode modal = ada.await(
                "INTERACTION_MODAL_CREATE", event -> event.get("nonce").asText().equals(nonce));
        assertThat(modal.get("title").asText()).isEqualTo("Tell a story");
        ada.submitText(modal, "once upon\na time");
        JsonNode answer = ada.awaitText("story: once upon\na time");
        assertThat(answer.get("flags").asInt() & EPHEMERAL).isEqualTo(EPHEMERAL);
        ada.say(general, "the end");
        nia.awaitText("the end");
        assertThat(nia.heard()).noneMatch(event -> event.toString().contains("once upon"));
    }

    @Test
    void autocompleteAnswersWhatWasTyped() throws IOException, InterruptedException {
        ArrayNode options = JSON.arrayNode();
        options.addObject()
                .put("name", "style")
                .put("type", 3)
                .put("value", "o")
                .put("focused", true);
        String nonce = ada.complete(general, "draw", options);
        JsonNode choices = ada.await(
                "APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE",
                event -> event.get("nonce").asText().equals(nonce));
        assertThat(choices.get("choices"))
                .extracting(choice -> choice.get("value").asText())
                .containsExactly("oil");
    }

    @Test
    void menusOfMessagesAndUsersReachTheBot() throws IOException, InterruptedException {
        JsonNode message = ada.say(general, "seven l");
        ada.menu(general, "Count letters", message.get("id").asText());
        assertThat(ada.awaitText("7 letters").get("flags").asInt() & EPHEMERAL).isEqualTo(EPHEMERAL);
        ada.menu(general, "Greet", nia.id());
        nia.awaitText("hello <@" + nia.id() + ">");
    }

    @Test
    void botReadsRepliesAndReacts() throws IOException, InterruptedException {
        JsonNode ping = nia.say(general, "ping");
        JsonNode pong = nia.awaitText("pong");
        assertThat(pong.at("/message_reference/message_id")).isEqualTo(ping.get("id"));
        assertThat(pong.at("/embeds/0/title").asText()).isEqualTo("Pong");
        nia.await(
                "MESSAGE_REACTION_ADD",
                event -> event.at("/emoji/name").asText().equals("🦊"));
        nia.calls().put("/channels/" + general + "/messages/" + pong.get("id").asText() + "/reactions/%F0%9F%91%8D");
        assertThat(bot.await("reaction").get("emoji").asText()).isEqualTo("👍");
    }

    @Test
    void directMessagesAreAnsweredThere() throws IOException, InterruptedException {
        String direct = ada.directChannel();
        ada.say(direct, "ping");
        assertThat(ada.awaitText("pong").get("channel_id").asText()).isEqualTo(direct);
        assertThat(bot.await("ping").get("direct").asBoolean()).isTrue();
        assertThat(nia.heard()).isEmpty();
    }

    private JsonNode drawn(String prompt) throws IOException, InterruptedException {
        ada.slash(general, "draw", options("prompt", 3, prompt));
        return ada.awaitText("drew " + prompt);
    }

    private static ArrayNode options(String name, int type, String value) {
        ArrayNode options = JSON.arrayNode();
        options.addObject().put("name", name).put("type", type).put("value", value);
        return options;
    }

    private byte[] download(String url) throws IOException, InterruptedException {
        return ada.http()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
