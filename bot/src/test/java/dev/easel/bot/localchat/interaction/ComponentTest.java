package dev.easel.bot.localchat.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.interaction.Scene.Answer;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentTest {
    private static final String MESSAGE = "{'content':'pick','components':[{'type':1,'components':["
            + "{'type':2,'style':1,'label':'U1','custom_id':'u1'},{'type':2,'style':2,'label':'off','custom_id':'off','disabled':true}]},"
            + "{'type':1,'components':[{'type':3,'custom_id':'pick','min_values':1,'max_values':2,'options':["
            + "{'label':'A','value':'a'},{'label':'B','value':'b'},{'label':'C','value':'c'}]}]},"
            + "{'type':1,'components':[{'type':5,'custom_id':'who'}]}]}";

    private static Scene scene;

    @BeforeAll
    static void open() throws IOException {
        scene = new Scene();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    private static JsonNode posted(String body) {
        return scene.rest("POST", "channels/" + scene.max().channel("general") + "/messages", body)
                .json();
    }

    @Test
    void aPressedButtonBringsItsMessage() {
        JsonNode message = posted(MESSAGE);
        JsonNode heard = scene.press(message, "u1");
        assertThat(heard.get("type").asInt()).isEqualTo(3);
        assertThat(heard.at("/data/custom_id").asText()).isEqualTo("u1");
        assertThat(heard.at("/data/component_type").asInt()).isEqualTo(2);
        assertThat(heard.at("/message/id")).isEqualTo(message.get("id"));
        assertThat(heard.at("/message/components")).isEqualTo(message.get("components"));
    }

    @Test
    void editingChangesThePressedMessage() {
        JsonNode message = posted(MESSAGE);
        JsonNode heard = scene.press(message, "u1");
        Answer answer = scene.callback(heard, "{'type':7,'data':{'content':'picked','components':[]}}");
        assertThat(answer.json().at("/resource/type").asInt()).isEqualTo(7);
        assertThat(answer.json().at("/resource/message/id")).isEqualTo(message.get("id"));
        assertThat(answer.json().at("/resource/message/components")).isEmpty();
        JsonNode original =
                scene.webhook("GET", heard, "/messages/@original", "").json();
        assertThat(original.get("content").asText()).isEqualTo("picked");
    }

    @Test
    void aDeferredEditLeavesTheMessageUntilThePatch() {
        JsonNode message = posted(MESSAGE);
        JsonNode heard = scene.press(message, "u1");
        assertThat(scene.callback(heard, "{'type':6}").json().has("resource")).isFalse();
        JsonNode edited = scene.webhook("PATCH", heard, "/messages/@original", "{'content':'later'}")
                .json();
        assertThat(edited.get("id")).isEqualTo(message.get("id"));
        assertThat(edited.get("components")).isEqualTo(message.get("components"));
    }

    @Test
    void aReplyPointsToThePressedMessage() {
        JsonNode message = posted(MESSAGE);
        JsonNode reply = scene.callback(scene.press(message, "u1"), "{'type':4,'data':{'content':'U1'}}")
                .json()
                .at("/resource/message");
        assertThat(reply.at("/message_reference/message_id")).isEqualTo(message.get("id"));
        assertThat(reply.at("/interaction_metadata/interacted_message_id")).isEqualTo(message.get("id"));
        assertThat(reply.get("type").asInt()).isEqualTo(19);
    }

    @Test
    void chosenValuesArrive() {
        JsonNode message = posted(MESSAGE);
        scene.act(choosing(message, 3, "pick", "'c','a'"));
        JsonNode data = scene.bot().awaitEvent("INTERACTION_CREATE").get("data");
        assertThat(data.get("values").toString()).isEqualTo("[\"c\",\"a\"]");
        String nia = scene.person("nia").userId();
        scene.act(choosing(message, 5, "who", "'" + nia + "'"));
        JsonNode who = scene.bot().awaitEvent("INTERACTION_CREATE").get("data");
        assertThat(who.at("/resolved/users/" + nia + "/username").asText()).isEqualTo("nia");
    }

    @Test
    void aButtonInASectionOfAContainerIsFound() {
        JsonNode message = posted(
                "{'flags':32768,'components':[{'type':17,'components':[{'type':9,'components':["
                        + "{'type':10,'content':'text'}],'accessory':{'type':2,'style':1,'label':'go','custom_id':'deep'}}]}]}");
        assertThat(scene.press(message, "deep").at("/data/custom_id").asText()).isEqualTo("deep");
    }

    private static String choosing(JsonNode message, int type, String customId, String values) {
        return "{'type':3,'channel_id':'" + message.get("channel_id").asText() + "','message_id':'"
                + message.get("id").asText() + "','data':{'component_type':" + type + ",'custom_id':'" + customId
                + "','values':[" + values + "]}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "2; off; ; data.custom_id; COMPONENT_VALIDATION_FAILED",
                "2; none; ; data.custom_id; COMPONENT_VALIDATION_FAILED",
                "3; u1; 'a'; data.custom_id; COMPONENT_VALIDATION_FAILED",
                "3; pick; ; data.values; BASE_TYPE_BAD_LENGTH",
                "3; pick; 'a','b','c'; data.values; BASE_TYPE_BAD_LENGTH",
                "3; pick; 'z'; data.values; BASE_TYPE_CHOICES",
                "3; pick; 'a','a'; data.values; BASE_TYPE_CHOICES",
                "5; who; '7'; data.values; BASE_TYPE_CHOICES",
            })
    void whatTheMessageDoesNotOfferIsRefused(int type, String customId, String values, String path, String code) {
        JsonNode message = posted(MESSAGE);
        Answer refused = scene.act(choosing(message, type, customId, values == null ? "" : values));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fault(path)).as(refused.json().toString()).isEqualTo(code);
    }

    @Test
    void messagesThatAreGoneHiddenOrOthersAreRefused() {
        JsonNode message = posted(MESSAGE);
        String help = scene.register("[{'name':'help','description':'d'}]");
        JsonNode hidden = scene.callback(
                        scene.slash(help, "help"),
                        MESSAGE.replace("{'content'", "{'type':4,'data':{'flags':64,'content'") + "}")
                .json()
                .at("/resource/message");
        Answer others = scene.act(scene.person("nia"), Scene.pressing(hidden, "u1"));
        assertThat(others.code()).isEqualTo(10008);
        assertThat(scene.press(hidden, "u1").at("/message/id")).isEqualTo(hidden.get("id"));
        scene.rest(
                "DELETE",
                "channels/" + message.get("channel_id").asText() + "/messages/"
                        + message.get("id").asText(),
                "");
        assertThat(scene.act(Scene.pressing(message, "u1")).code()).isEqualTo(10008);
    }
}
