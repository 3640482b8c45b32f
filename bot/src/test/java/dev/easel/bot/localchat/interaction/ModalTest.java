package dev.easel.bot.localchat.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.interaction.Scene.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModalTest {
    private static final String TEXT =
            "{'type':18,'label':'Prompt','component':{'type':4,'style':2,'custom_id':'prompt','min_length':3,'max_length':9}}";
    private static final String OTHERS =
            "{'type':18,'label':'Style','component':{'type':3,'custom_id':'style','required':false,"
                    + "'options':[{'label':'Ink','value':'ink'},{'label':'Oil','value':'oil'}]}},"
                    + "{'type':18,'label':'File','component':{'type':19,'custom_id':'file','required':false}},"
                    + "{'type':18,'label':'Size','component':{'type':21,'custom_id':'size','options':[{'label':'S','value':'s'},{'label':'L','value':'l'}]}},"
                    + "{'type':18,'label':'Boxes','component':{'type':22,'custom_id':'boxes','required':false,'options':[{'label':'X','value':'x'}]}}";

    private Scene scene;
    private JsonNode asked;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene();
        asked = scene.slash(scene.register("[{'name':'remix','description':'d'}]"), "remix");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private static String modal(String components) {
        return "{'type':9,'data':{'custom_id':'m1','title':'Remix','components':[" + components + "]}}";
    }

    private JsonNode opened(String components) {
        assertThat(scene.callback(asked, modal(components)).status()).isEqualTo(200);
        return scene.maxHears().await("INTERACTION_MODAL_CREATE");
    }

    private String filled(JsonNode modal, String customId, String components) {
        return "{'type':5,'channel_id':'" + modal.get("channel_id").asText() + "','nonce':'m','interaction_id':'"
                + modal.get("id").asText() + "','data':{'custom_id':'" + customId + "','components':[" + components
                + "]}}";
    }

    private static String label(String component) {
        return "{'type':18,'component':" + component + "}";
    }

    @Test
    void aModalOpensForThePersonAndItsTextReachesTheBot() {
        JsonNode modal = opened(TEXT);
        assertThat(modal.get("nonce").asText()).isEqualTo("n1");
        assertThat(modal.get("title").asText()).isEqualTo("Remix");
        assertThat(modal.at("/application/name").asText()).isEqualTo("Easel");
        assertThat(modal.at("/components/0/id").isInt()).isTrue();
        Answer sent = scene.act(filled(modal, "m1", label("{'type':4,'custom_id':'prompt','value':'red fox'}")));
        assertThat(sent.status()).as(sent.json().toString()).isEqualTo(200);
        JsonNode heard = scene.bot().awaitEvent("INTERACTION_CREATE");
        assertThat(heard.get("type").asInt()).isEqualTo(5);
        assertThat(heard.at("/data/custom_id").asText()).isEqualTo("m1");
        assertThat(heard.at("/data/components/0/type").asInt()).isEqualTo(18);
        assertThat(heard.at("/data/components/0/component/value").asText()).isEqualTo("red fox");
        JsonNode answer =
                scene.callback(heard, "{'type':4,'data':{'content':'ok'}}").json();
        assertThat(answer.at("/resource/message/interaction_metadata/triggering_interaction_metadata/id"))
                .isEqualTo(asked.get("id"));
        Answer again = scene.act(filled(modal, "m1", label("{'type':4,'custom_id':'prompt','value':'again'}")));
        assertThat(again.code()).isEqualTo(10062);
    }

    @Test
    void everyKindOfFieldReachesTheBot() {
        JsonNode modal = opened(TEXT + "," + OTHERS);
        String components = label("{'type':4,'custom_id':'prompt','value':'red fox'}") + ","
                + label("{'type':3,'custom_id':'style','values':['oil']}") + ","
                + label("{'type':19,'custom_id':'file','values':[0]}") + ","
                + label("{'type':21,'custom_id':'size','value':'l'}") + ","
                + label("{'type':22,'custom_id':'boxes','values':['x']}");
        Answer sent = scene.act(filled(modal, "m1", components), Map.of(0, "hello".getBytes(StandardCharsets.UTF_8)));
        assertThat(sent.status()).as(sent.json().toString()).isEqualTo(200);
        JsonNode data = scene.bot().awaitEvent("INTERACTION_CREATE").get("data");
        assertThat(data.at("/components/1/component/values/0").asText()).isEqualTo("oil");
        String file = data.at("/components/2/component/values/0").asText();
        assertThat(data.at("/resolved/attachments/" + file + "/size").asInt()).isEqualTo(5);
        assertThat(data.at("/components/3/component/value").asText()).isEqualTo("l");
        assertThat(data.at("/components/4/component/values/0").asText()).isEqualTo("x");
    }

    @Test
    void whatNeedNotBeFilledInMayStayEmpty() {
        JsonNode modal = opened(TEXT + "," + OTHERS);
        scene.act(filled(
                modal,
                "m1",
                label("{'type':4,'custom_id':'prompt','value':'fox'}") + ","
                        + label("{'type':21,'custom_id':'size','value':'s'}")));
        JsonNode data = scene.bot().awaitEvent("INTERACTION_CREATE").get("data");
        assertThat(data.at("/components/1/component/values")).isEmpty();
        assertThat(data.at("/components/2/component/values")).isEmpty();
        assertThat(data.at("/components/4/component/values")).isEmpty();
    }

    @Test
    void anOldRowOfTextServesToo() {
        JsonNode modal = opened(
                "{'type':1,'components':[{'type':4,'style':1,'custom_id':'t','label':'Text','required':false}]}");
        scene.act(filled(modal, "m1", "{'type':1,'components':[{'type':4,'custom_id':'t','value':''}]}"));
        JsonNode data = scene.bot().awaitEvent("INTERACTION_CREATE").get("data");
        assertThat(data.at("/components/0/components/0/custom_id").asText()).isEqualTo("t");
        assertThat(data.at("/components/0/components/0/value").asText()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "m1; ; prompt.value; BASE_TYPE_REQUIRED",
                "m1; {'type':4,'custom_id':'prompt','value':'ab'}; prompt.value; BASE_TYPE_BAD_LENGTH",
                "m1; {'type':4,'custom_id':'prompt','value':'much too long'}; prompt.value; BASE_TYPE_BAD_LENGTH",
                "m1; {'type':3,'custom_id':'style','values':['pen']}; style.values; BASE_TYPE_CHOICES",
                "m1; {'type':3,'custom_id':'style','values':['ink','oil']}; style.values; BASE_TYPE_BAD_LENGTH",
                "m1; {'type':21,'custom_id':'size','value':'m'}; size.value; BASE_TYPE_CHOICES",
                "m1; {'type':19,'custom_id':'file','values':[3]}; file.values; COMPONENT_VALIDATION_FAILED",
                "m1; {'type':4,'custom_id':'more','value':'x'}; more; COMPONENT_VALIDATION_FAILED",
            })
    void aFaultyFieldIsRefusedAndTheModalStaysOpen(String customId, String component, String path, String code) {
        JsonNode modal = opened(TEXT + "," + OTHERS);
        Answer refused = scene.act(filled(modal, customId, component == null ? "" : label(component)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fault("data.components." + path))
                .as(refused.json().toString())
                .isEqualTo(code);
        assertThat(scene.act(filled(
                                modal,
                                "m1",
                                label("{'type':4,'custom_id':'prompt','value':'fox'}") + ","
                                        + label("{'type':21,'custom_id':'size','value':'s'}")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyAnOpenModalOfOnesOwnCanBeSubmitted() {
        JsonNode modal = opened(TEXT);
        String fields = label("{'type':4,'custom_id':'prompt','value':'fox'}");
        assertThat(scene.act(scene.person("nia"), filled(modal, "m1", fields)).code())
                .isEqualTo(10062);
        assertThat(scene.act(filled(modal, "m2", fields)).fault("data.custom_id"))
                .isEqualTo("BASE_TYPE_CHOICES");
        scene.act(filled(modal, "m1", fields));
        JsonNode heard = scene.bot().awaitEvent("INTERACTION_CREATE");
        assertThat(scene.callback(heard, modal(TEXT)).fault("type")).isEqualTo("BASE_TYPE_CHOICES");
        assertThat(scene.callback(heard, "{'type':6}").fault("type")).isEqualTo("BASE_TYPE_CHOICES");
    }

    @Test
    void aModalOfAButtonBringsItsMessageAndMayEditIt() {
        JsonNode message = scene.callback(
                        asked,
                        "{'type':4,'data':{'content':'x','components':[{'type':1,'components':[{'type':2,'style':1,'label':'b','custom_id':'b'}]}]}}")
                .json()
                .at("/resource/message");
        JsonNode pressed = scene.press(message, "b");
        scene.callback(pressed, modal(TEXT));
        JsonNode modal = scene.maxHears().await("INTERACTION_MODAL_CREATE");
        scene.act(filled(modal, "m1", label("{'type':4,'custom_id':'prompt','value':'fox'}")));
        JsonNode heard = scene.bot().awaitEvent("INTERACTION_CREATE");
        assertThat(heard.at("/message/id")).isEqualTo(message.get("id"));
        assertThat(scene.callback(heard, "{'type':7,'data':{'content':'y'}}")
                        .json()
                        .at("/resource/message/content")
                        .asText())
                .isEqualTo("y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "{'type':2,'custom_id':'b','style':1}; components.0.type; BASE_TYPE_CHOICES",
                "{'type':18,'component':{'type':4,'style':1,'custom_id':'a'}}; components.0.label; BASE_TYPE_REQUIRED",
                "{'type':18,'label':'l'}; components.0.component; BASE_TYPE_REQUIRED",
                "{'type':18,'label':'l','component':{'type':4,'custom_id':'a'}}; components.0.component.style; BASE_TYPE_REQUIRED",
                "{'type':18,'label':'l','component':{'type':4,'style':1}}; components.0.component.custom_id; BASE_TYPE_REQUIRED",
                "{'type':18,'label':'l','component':{'type':4,'style':1,'custom_id':'a','max_length':4001}}; components.0.component.max_length; NUMBER_TYPE_MAX",
                "{'type':18,'label':'l','component':{'type':3,'custom_id':'a'}}; components.0.component.options; BASE_TYPE_REQUIRED",
                "{'type':18,'label':'l','component':{'type':21,'custom_id':'a','options':[{'label':'x','value':'x'}]}}; components.0.component.options; BASE_TYPE_BAD_LENGTH",
                "{'type':1,'components':[{'type':4,'style':1,'custom_id':'a'}]}; components.0.components.0.label; BASE_TYPE_REQUIRED",
                "{'type':18,'label':'l','component':{'type':4,'style':1,'custom_id':'a'}},{'type':18,'label':'l','component':{'type':4,'style':1,'custom_id':'a'}}; components.1.component.custom_id; COMPONENT_CUSTOM_ID_DUPLICATED",
            })
    void aFaultyModalIsRefusedAtItsField(String components, String path, String code) {
        Answer refused = scene.callback(asked, modal(components));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fault("data." + path)).as(refused.json().toString()).isEqualTo(code);
        assertThat(scene.callback(asked, modal(TEXT)).status()).isEqualTo(200);
    }

    @Test
    void titlesAndNumbersOfComponentsAreBounded() {
        assertThat(scene.callback(asked, modal(TEXT).replace("Remix", "x".repeat(46)))
                        .fault("data.title"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(scene.callback(asked, modal("")).fault("data.components")).isEqualTo("BASE_TYPE_BAD_LENGTH");
        String six = TEXT;
        for (int i = 0; i < 5; i++) {
            six += "," + TEXT.replace("'prompt'", "'p" + i + "'");
        }
        assertThat(scene.callback(asked, modal(six)).fault("data.components")).isEqualTo("BASE_TYPE_BAD_LENGTH");
    }
}
