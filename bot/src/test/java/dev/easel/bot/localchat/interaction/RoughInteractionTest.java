package dev.easel.bot.localchat.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page would not send. The bot hears nothing of it. */
class RoughInteractionTest {
    private Scene scene;
    private String command;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene();
        command = scene.register("[{'name':'rough','description':'d','options':["
                + "{'type':4,'name':'whole','description':'d','required':true},"
                + "{'type':10,'name':'real','description':'d'},"
                + "{'type':6,'name':'user','description':'d'},"
                + "{'type':3,'name':'_errors','description':'d','min_length':3},"
                + "{'type':3,'name':'typed','description':'d','autocomplete':true}]}]");
    }

    /** The next thing that the bot hears of is what was fine. */
    @AfterEach
    void close() {
        JsonNode heard = scene.slash(command, "rough", "general", "[{'name':'whole','type':4,'value':7}]");
        assertThat(heard.at("/data/options/0/value").intValue()).isEqualTo(7);
        scene.close();
    }

    private Scene.Answer use(int type, String options) {
        return scene.act("{'type':" + type + ",'channel_id':'" + scene.max().channel("general") + "','data':{'id':'"
                + command + "','name':'rough','type':1,'options':[" + options + "]}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "true", "1.5", "'NaN'", "'\u0663'", "'+4'", "9007199254740993", "1e300", "[1]", "{}"})
    void valuesThatAreNoWholeNumbersAreRefused(String value) {
        Scene.Answer answer = use(2, "{'name':'whole','type':4,'value':" + value + "}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fault("data.options.whole.value")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "'NaN'", "'Infinity'", "'0x1p3'", "'5d'", "1e308", "1e999", "''", "{}"})
    void valuesThatAreNoNumbersAreRefused(String value) {
        Scene.Answer answer =
                use(2, "{'name':'whole','type':4,'value':1},{'name':'real','type':10,'value':" + value + "}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fault("data.options.real.value")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'+'", "'0'"})
    void idsInOtherSpellingsAreRefused(String before) {
        Scene.Answer answer = use(
                2,
                "{'name':'whole','type':4,'value':1},{'name':'user','type':6,'value':'" + before
                        + scene.max().userId() + "'}");
        assertThat(answer.fault("data.options.user.value")).isEqualTo("APPLICATION_COMMAND_INVALID_VALUE");
    }

    /** The name is one that a command's option may have. */
    @Test
    void faultOfAnOptionThatIsCalledLikeTheListOfFaultsIsTold() {
        Scene.Answer answer = use(2, "{'name':'_errors','type':3,'value':'a'}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(50035);
        assertThat(answer.fault("data.options.__errors.value")).isEqualTo("BASE_TYPE_BAD_LENGTH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'x':1}", "[]"})
    void whatIsTypedIsText(String value) {
        Scene.Answer answer = use(4, "{'name':'typed','type':3,'focused':true,'value':" + value + "}");
        assertThat(answer.fault("data.options.typed.value")).isEqualTo("STRING_TYPE_CONVERT");
    }

    @Test
    void whatIsTypedIsNotLongerThanAnOption() {
        Scene.Answer answer = use(4, "{'name':'typed','type':3,'focused':true,'value':'" + "a".repeat(6001) + "'}");
        assertThat(answer.fault("data.options.typed.value")).isEqualTo("BASE_TYPE_BAD_LENGTH");
    }

    @Test
    void buttonCannotBePressedThroughAnotherChannel() {
        String general = scene.max().channel("general");
        JsonNode message = scene.rest(
                        "POST",
                        "channels/" + general + "/messages",
                        "{'content':'x','components':[{'type':1,'components':[{'type':2,'style':1,'label':'A','custom_id':'a'}]}]}")
                .json();
        Scene.Answer answer = scene.act("{'type':3,'channel_id':'" + scene.max().channel("art") + "','message_id':'"
                + message.path("id").asText() + "','data':{'component_type':2,'custom_id':'a'}}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo(10008);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "9223372036854775808", ""})
    void modalThatNobodyOpenedCannotBeSubmitted(String interaction) {
        Scene.Answer answer = scene.act("{'type':5,'channel_id':'" + scene.max().channel("general")
                + "','interaction_id':'" + interaction + "','data':{'custom_id':'m','components':[]}}");
        assertThat(answer.code()).isEqualTo(10062);
    }

    @Test
    void nobodyActsInTheDirectChannelOfAnother() {
        String direct = scene.person("nia").channel("");
        Scene.Answer answer =
                scene.act("{'type':2,'channel_id':'" + direct + "','data':{'id':'" + command + "','type':1}}");
        assertThat(answer.code()).isEqualTo(10003);
    }
}
