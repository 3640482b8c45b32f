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

class SlashRefusalTest {
    private static final String DRAW = "{'name':'draw','description':'d','options':["
            + "{'type':3,'name':'prompt','description':'d','required':true,'min_length':2,'max_length':20},"
            + "{'type':3,'name':'style','description':'d','choices':[{'name':'Ink','value':'ink'}]},"
            + "{'type':4,'name':'steps','description':'d','min_value':1,'max_value':50},"
            + "{'type':10,'name':'guidance','description':'d','max_value':9.5},"
            + "{'type':5,'name':'loud','description':'d'},{'type':6,'name':'who','description':'d'},"
            + "{'type':7,'name':'where','description':'d','channel_types':[0]},{'type':8,'name':'role','description':'d'},"
            + "{'type':9,'name':'any','description':'d'},{'type':11,'name':'init','description':'d'}]}";

    private static Scene scene;

    @BeforeAll
    static void open() throws IOException {
        scene = new Scene();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "; prompt; BASE_TYPE_REQUIRED",
                "{'name':'prompt','type':3,'value':'f'}; prompt.value; BASE_TYPE_BAD_LENGTH",
                "{'name':'prompt','type':3,'value':7}; prompt.value; STRING_TYPE_CONVERT",
                "{'name':'prompt','type':4,'value':7}; prompt.type; BASE_TYPE_CHOICES",
                "{'name':'prompt','type':3,'value':'fox'},{'name':'style','type':3,'value':'oil'}; style.value; BASE_TYPE_CHOICES",
                "{'name':'prompt','type':3,'value':'fox'},{'name':'steps','type':4,'value':51}; steps.value; NUMBER_TYPE_MAX",
                "{'name':'prompt','type':3,'value':'fox'},{'name':'steps','type':4,'value':1.5}; steps.value; NUMBER_TYPE_COERCE",
                "{'name':'prompt','type':3,'value':'fox'},{'name':'guidance','type':10,'value':9.6}; guidance.value; NUMBER_TYPE_MAX",
                "{'name':'prompt','type':3,'value':'fox'},{'name':'loud','type':5,'value':'yes'}; loud.value; BOOLEAN_TYPE_CONVERT",
                "{'name':'prompt','type':3,'value':'fox'},{'name':'who','type':6,'value':'7'}; who.value; APPLICATION_COMMAND_INVALID_VALUE",
                "{'name':'prompt','type':3,'value':'fox'},{'name':'init','type':11,'value':0}; init.value; APPLICATION_COMMAND_INVALID_VALUE",
                "{'name':'prompt','type':3,'value':'fox'},{'name':'size','type':3,'value':'1'}; 1.name; APPLICATION_COMMAND_INVALID_OPTION",
                "{'name':'prompt','type':3,'value':'fox'},{'name':'prompt','type':3,'value':'fox'}; 1.name; APPLICATION_COMMAND_INVALID_OPTION",
            })
    void aFaultyOptionIsRefusedAndTheBotHearsNothing(String options, String path, String code) {
        String id = scene.register("[" + DRAW + "]");
        Answer refused = scene.act(using(id, options == null ? "" : options));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fault("data.options." + path))
                .as(refused.json().toString())
                .isEqualTo(code);
        JsonNode next = scene.slash(id, "draw", "art", "[{'name':'prompt','type':3,'value':'after'}]");
        assertThat(next.at("/data/options/0/value").asText()).isEqualTo("after");
    }

    private String using(String id, String options) {
        return "{'type':2,'channel_id':'" + scene.max().channel("general") + "','nonce':'x','data':{'id':'" + id
                + "','name':'draw','type':1,'options':[" + options + "]}}";
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "'default_member_permissions':0, general, max, false",
                "'default_member_permissions':0, general, ada, true",
                "'default_member_permissions':8192, general, nia, false",
                "'nsfw':true, general, ada, false",
                "'nsfw':true, late-night, nia, true",
                "'contexts':[1], general, ada, false",
                "'contexts':[0], general, nia, true"
            })
    void aCommandIsOnlyForThoseWhoMayUseIt(String rule, String channel, String who, boolean may) {
        String id = scene.register("[{'name':'draw','description':'d'," + rule + "}]");
        Answer answer = scene.act(
                scene.person(who),
                "{'type':2,'channel_id':'" + scene.max().channel(channel) + "','data':{'id':'" + id
                        + "','name':'draw'}}");
        assertThat(answer.status()).isEqualTo(may ? 200 : 403);
        assertThat(answer.code()).isEqualTo(may ? 0 : 50013);
        if (may) {
            assertThat(scene.bot()
                            .awaitEvent("INTERACTION_CREATE")
                            .at("/data/id")
                            .asText())
                    .isEqualTo(id);
        }
    }

    @Test
    void unknownCommandsAndChannelsAreRefused() {
        String id = scene.register("[{'name':'help','description':'d'}]");
        String general = scene.max().channel("general");
        assertThat(scene.act("{'type':2,'channel_id':'" + general + "','data':{'id':'7','name':'help'}}")
                        .code())
                .isEqualTo(10063);
        assertThat(scene.act("{'type':2,'channel_id':'7','data':{'id':'" + id + "','name':'help'}}")
                        .code())
                .isEqualTo(10003);
        assertThat(scene.act("{'type':9,'channel_id':'" + general + "','data':{}}")
                        .fault("type"))
                .isEqualTo("BASE_TYPE_CHOICES");
        assertThat(scene.act("[]").status()).isEqualTo(400);
    }
}
