package dev.easel.bot.localchat.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.interaction.Scene.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AutocompleteTest {
    private Scene scene;
    private String draw;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene();
        draw = scene.register("[{'name':'draw','description':'d','options':["
                + "{'type':3,'name':'prompt','description':'d','required':true},"
                + "{'type':3,'name':'model','description':'d','autocomplete':true},"
                + "{'type':4,'name':'steps','description':'d','autocomplete':true,'max_value':50}]}]");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Answer typing(String options) {
        return scene.act("{'type':4,'channel_id':'" + scene.max().channel("general") + "','nonce':'t','data':{'id':'"
                + draw + "','name':'draw','type':1,'options':[" + options + "]}}");
    }

    private JsonNode completing(String name, int type) {
        assertThat(typing("{'name':'" + name + "','type':" + type + ",'value':'4','focused':true}")
                        .status())
                .isEqualTo(200);
        return scene.bot().awaitEvent("INTERACTION_CREATE");
    }

    @Test
    void choicesComeBackToThePersonWhoTypes() {
        JsonNode heard = completing("model", 3);
        assertThat(heard.get("type").asInt()).isEqualTo(4);
        assertThat(heard.at("/data/options/0/focused").asBoolean()).isTrue();
        Answer answer = scene.callback(heard, "{'type':8,'data':{'choices':[{'name':'Mini','value':'easel-mini'}]}}");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode told = scene.maxHears().await("APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE");
        assertThat(told.toString())
                .isEqualTo("{\"nonce\":\"t\",\"choices\":[{\"name\":\"Mini\",\"value\":\"easel-mini\"}]}");
        assertThat(scene.callback(heard, "{'type':8,'data':{'choices':[]}}").code())
                .isEqualTo(40060);
        assertThat(scene.webhook("POST", heard, "", "{'content':'x'}").code()).isEqualTo(10015);
    }

    @Test
    void aHalfTypedNumberIsToldAsText() {
        assertThat(completing("steps", 4).at("/data/options/0/value").isTextual())
                .isTrue();
    }

    @Test
    void choicesOfTheWrongTypeOrNumberAreRefused() {
        JsonNode heard = completing("steps", 4);
        assertThat(scene.callback(heard, "{'type':8,'data':{'choices':[{'name':'x','value':'no'}]}}")
                        .fault("data.choices.0.value"))
                .isEqualTo("NUMBER_TYPE_COERCE");
        String many = IntStream.range(0, 26)
                .mapToObj(i -> "{'name':'c" + i + "','value':" + i + "}")
                .collect(Collectors.joining(","));
        assertThat(scene.callback(heard, "{'type':8,'data':{'choices':[" + many + "]}}")
                        .fault("data.choices"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(scene.callback(heard, "{'type':8,'data':{'choices':[{'name':'','value':1}]}}")
                        .fault("data.choices.0.name"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(scene.callback(heard, "{'type':4,'data':{'content':'x'}}").fault("type"))
                .isEqualTo("BASE_TYPE_CHOICES");
        assertThat(scene.callback(heard, "{'type':8,'data':{'choices':[{'name':'20','value':20}]}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyOneOptionThatCompletesCanBeInFocus() {
        assertThat(typing("{'name':'prompt','type':3,'value':'f','focused':true}")
                        .fault("data.options.prompt.focused"))
                .isEqualTo("APPLICATION_COMMAND_INVALID_OPTION");
        assertThat(typing("{'name':'model','type':3,'value':'f'}").fault("data.options.focused"))
                .isEqualTo("BASE_TYPE_REQUIRED");
    }

    @Test
    void aBotThatDoesNotCompleteInTimeIsReported() {
        completing("model", 3);
        scene.pass(Duration.ofSeconds(3));
        assertThat(scene.maxHears().await("INTERACTION_FAILURE").get("nonce").asText())
                .isEqualTo("t");
    }
}
