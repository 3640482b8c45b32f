package dev.easel.bot.localchat.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.interaction.Scene.Answer;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Panels that one person sees: toggles and selects that change where they are, and forms that open from them. */
class PanelTest {
    private Scene scene;
    private String command;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene();
        command = scene.register("[{'name':'settings','description':'d'}]");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private static String options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'label':'o" + i + "','value':'" + i + "'}")
                .collect(Collectors.joining(","));
    }

    private static String panel(int style, int chosen) {
        return "{'flags':64,'content':'panel','components':[{'type':1,'components':["
                + "{'type':2,'style':" + style + ",'label':'Remix','custom_id':'remix'},"
                + "{'type':2,'style':5,'label':'Gallery','url':'http://127.0.0.1/'},"
                + "{'type':2,'style':4,'label':'Reset','custom_id':'reset','disabled':true}]},"
                + "{'type':1,'components':[{'type':3,'custom_id':'model','min_values':0,'max_values':25,'options':["
                + options(25).replace("'value':'" + chosen + "'", "'value':'" + chosen + "','default':true")
                + "]}]}]}";
    }

    private JsonNode shown() {
        JsonNode asked = scene.slash(command, "settings");
        return scene.callback(asked, "{'type':4,'data':" + panel(2, 0) + "}")
                .json()
                .at("/resource/message");
    }

    private JsonNode choose(JsonNode message, String values) {
        Answer answer =
                scene.act("{'type':3,'channel_id':'" + message.get("channel_id").asText()
                        + "','nonce':'s','message_id':'" + message.get("id").asText()
                        + "','data':{'component_type':3,'custom_id':'model','values':[" + values + "]}}");
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return scene.bot().awaitEvent("INTERACTION_CREATE");
    }

    @Test
    void aToggleOfAnEphemeralPanelIsEditedInPlace() {
        JsonNode message = shown();
        JsonNode heard = scene.press(message, "remix");
        assertThat(heard.at("/message/flags").asInt() & 64).isEqualTo(64);
        scene.maxHears().until("INTERACTION_SUCCESS");
        assertThat(scene.callback(heard, "{'type':7,'data':" + panel(3, 0) + "}")
                        .status())
                .isEqualTo(200);
        JsonNode update = scene.maxHears().await("MESSAGE_UPDATE");
        assertThat(update.get("id")).isEqualTo(message.get("id"));
        assertThat(update.at("/components/0/components/0/style").asInt()).isEqualTo(3);
        assertThat(update.get("flags").asInt() & 64).isEqualTo(64);
    }

    @Test
    void aSelectOfAnEphemeralPanelIsEditedAfterADeferral() {
        JsonNode message = shown();
        JsonNode heard = choose(message, "'3','4','24'");
        assertThat(heard.at("/data/values")).hasSize(3);
        assertThat(scene.callback(heard, "{'type':6}").status()).isEqualTo(200);
        JsonNode edited = scene.webhook(
                        "PATCH", heard, "/messages/@original", panel(2, 4).replace("'flags':64,", ""))
                .json();
        assertThat(edited.get("id")).isEqualTo(message.get("id"));
        assertThat(edited.at("/components/1/components/0/options/4/default").asBoolean())
                .isTrue();
    }

    @Test
    void aSelectMayBeEmptied() {
        assertThat(choose(shown(), "").at("/data/values")).isEmpty();
    }

    @Test
    void aFormOpensFromASelectWithTextAndChoicesFilledIn() {
        JsonNode heard = choose(shown(), "'1'");
        String form = "{'type':9,'data':{'custom_id':'form','title':'Region','components':["
                + "{'type':18,'label':'Prompt','component':{'type':4,'style':2,'custom_id':'prompt','value':'a red fox'}},"
                + "{'type':18,'label':'Cells','component':{'type':3,'custom_id':'cells','required':false,'min_values':0,'max_values':25,'options':["
                + options(25) + "]}},"
                + "{'type':18,'label':'Mask','component':{'type':19,'custom_id':'mask','required':false}}]}}";
        assertThat(scene.callback(heard, form).status()).isEqualTo(200);
        JsonNode modal = scene.maxHears().await("INTERACTION_MODAL_CREATE");
        assertThat(modal.at("/components/0/component/value").asText()).isEqualTo("a red fox");
        String filled = "{'type':5,'channel_id':'" + modal.get("channel_id").asText()
                + "','nonce':'m','interaction_id':'" + modal.get("id").asText()
                + "','data':{'custom_id':'form','components':["
                + "{'type':18,'component':{'type':4,'custom_id':'prompt','value':'a red owl'}},"
                + "{'type':18,'component':{'type':3,'custom_id':'cells','values':['0','7','24']}},"
                + "{'type':18,'component':{'type':19,'custom_id':'mask','values':[0]}}]}}";
        assertThat(scene.act(filled, Map.of(0, new byte[] {1, 2, 3})).status()).isEqualTo(200);
        JsonNode sent = scene.bot().awaitEvent("INTERACTION_CREATE");
        assertThat(sent.at("/data/components/1/component/values")).hasSize(3);
        assertThat(sent.at("/data/resolved/attachments")).hasSize(1);
        assertThat(sent.at("/message/flags").asInt() & 64).isEqualTo(64);
    }

    @Test
    void fiveRowsOfFiveButtonsAreTaken() {
        String rows = IntStream.range(0, 5)
                .mapToObj(row -> "{'type':1,'components':["
                        + IntStream.range(0, 5)
                                .mapToObj(i -> "{'type':2,'style':1,'label':'B','custom_id':'" + row + "/" + i + "'}")
                                .collect(Collectors.joining(","))
                        + "]}")
                .collect(Collectors.joining(","));
        JsonNode asked = scene.slash(command, "settings");
        JsonNode message = scene.callback(asked, "{'type':4,'data':{'components':[" + rows + "]}}")
                .json()
                .at("/resource/message");
        assertThat(scene.press(message, "4/4").at("/data/custom_id").asText()).isEqualTo("4/4");
    }
}
