package dev.easel.bot.localchat.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.interaction.Scene;
import dev.easel.bot.localchat.interaction.Scene.Answer;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandRoutesTest {
    private static final String DRAW = "{'name':'draw','description':'Draws'}";

    private static Scene scene;
    private static String commands;
    private static String inGuild;

    @BeforeAll
    static void open() throws IOException {
        scene = new Scene();
        String application = "applications/"
                + scene.rest("GET", "users/@me", "").json().get("id").asText();
        String guild = scene.rest("GET", "users/@me/guilds", "")
                .json()
                .get(0)
                .get("id")
                .asText();
        commands = application + "/commands";
        inGuild = application + "/guilds/" + guild + "/commands";
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @BeforeEach
    void forget() {
        scene.passDay();
        scene.rest("PUT", commands, "[]");
        scene.rest("PUT", inGuild, "[]");
    }

    @Test
    void aNewCommandIsCreatedAndKnownByItsId() {
        Answer created = scene.rest("POST", commands, DRAW);
        assertThat(created.status()).isEqualTo(201);
        Answer found =
                scene.rest("GET", commands + "/" + created.json().get("id").asText(), "");
        assertThat(found.json()).isEqualTo(created.json());
        assertThat(found.json().get("type").asInt()).isEqualTo(1);
        assertThat(found.json().get("dm_permission").asBoolean()).isTrue();
        assertThat(found.json().get("nsfw").asBoolean()).isFalse();
        assertThat(found.json().get("default_member_permissions").isNull()).isTrue();
    }

    @Test
    void theSameNameAgainKeepsTheIdAndGetsANewVersion() {
        JsonNode first = scene.rest("POST", commands, DRAW).json();
        Answer second = scene.rest("POST", commands, "{'name':'draw','description':'Draws well'}");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("id")).isEqualTo(first.get("id"));
        assertThat(second.json().get("version")).isNotEqualTo(first.get("version"));
        JsonNode replaced = scene.rest("PUT", commands, "[" + DRAW + ",{'name':'help','description':'Helps'}]")
                .json();
        assertThat(replaced).hasSize(2);
        assertThat(replaced.get(0).get("id")).isEqualTo(first.get("id"));
    }

    @Test
    void replacingTakesBackWhatIsNotNamed() {
        String id = scene.rest("POST", commands, DRAW).json().get("id").asText();
        assertThat(scene.rest("PUT", commands, "[]").json()).isEmpty();
        Answer gone = scene.rest("GET", commands + "/" + id, "");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.code()).isEqualTo(10063);
        assertThat(scene.rest("DELETE", commands + "/" + id, "").status()).isEqualTo(404);
    }

    @Test
    void aPatchChangesOnlyWhatItNames() {
        String id = scene.rest(
                        "POST",
                        commands,
                        "{'name':'draw','description':'Draws','options':[{'type':3,'name':'prompt','description':'What'}]}")
                .json()
                .get("id")
                .asText();
        JsonNode changed = scene.rest("PATCH", commands + "/" + id, "{'description':'Paints','dm_permission':false}")
                .json();
        assertThat(changed.get("description").asText()).isEqualTo("Paints");
        assertThat(changed.get("options")).hasSize(1);
        assertThat(changed.get("contexts").toString()).isEqualTo("[0]");
        assertThat(scene.rest("DELETE", commands + "/" + id, "").status()).isEqualTo(204);
        assertThat(scene.rest("GET", commands, "").json()).isEmpty();
    }

    @Test
    void contextsGivenAsTextComeBackAsNumbers() {
        JsonNode command = scene.rest(
                        "POST",
                        commands,
                        "{'name':'draw','description':'Draws','contexts':['0','1'],'integration_types':['0']}")
                .json();
        assertThat(command.get("contexts").toString()).isEqualTo("[0,1]");
        assertThat(command.get("integration_types").toString()).isEqualTo("[0]");
    }

    @Test
    void translationsComeOnlyWhereAskedFor() {
        scene.rest("POST", commands, "{'name':'draw','description':'Draws','name_localizations':{'de':'malen'}}");
        assertThat(scene.rest("GET", commands, "").json().get(0).has("name_localizations"))
                .isFalse();
        assertThat(scene.rest("GET", commands + "?with_localizations=true", "")
                        .json()
                        .get(0)
                        .get("name_localizations")
                        .get("de")
                        .asText())
                .isEqualTo("malen");
    }

    @Test
    void guildCommandsAreApartFromThoseForEverywhere() {
        Answer created = scene.rest("POST", inGuild, DRAW);
        assertThat(inGuild).contains(created.json().get("guild_id").asText());
        assertThat(scene.rest("GET", commands, "").json()).isEmpty();
        assertThat(scene.rest("GET", inGuild, "").json()).hasSize(1);
        assertThat(scene.rest("GET", inGuild + "/permissions", "").json()).isEmpty();
        Answer permissions =
                scene.rest("PUT", inGuild + "/" + created.json().get("id").asText() + "/permissions", "{}");
        assertThat(permissions.status()).isEqualTo(403);
        assertThat(permissions.code()).isEqualTo(20001);
    }

    @Test
    void strangersApplicationsAndGuildsAreRefused() {
        assertThat(scene.rest("GET", "applications/1/commands", "").code()).isEqualTo(10002);
        Answer guild = scene.rest("GET", commands.replace("/commands", "/guilds/1/commands"), "");
        assertThat(guild.status()).isEqualTo(403);
        assertThat(guild.code()).isEqualTo(50001);
    }

    @Test
    void theHundredAndFirstSlashCommandIsRefusedAndTheRestStays() {
        assertThat(scene.rest("PUT", commands, numbered("c", 1, 100)).json()).hasSize(100);
        Answer refused = scene.rest("POST", commands, DRAW);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(30032);
        assertThat(scene.rest("GET", commands, "").json()).hasSize(100);
        String menus = IntStream.range(0, 16)
                .mapToObj(i -> "{'name':'Menu " + i + "','type':3}")
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(scene.rest("PUT", commands, menus).code()).isEqualTo(30032);
    }

    @Test
    void twoHundredCreationsAreADaysShare() {
        scene.rest("PUT", commands, numbered("a", 1, 100));
        scene.rest("PUT", commands, numbered("b", 1, 100));
        assertThat(scene.rest("PUT", commands, numbered("b", 1, 100)).status()).isEqualTo(200);
        Answer refused = scene.rest("PUT", commands, "[" + DRAW + "]");
        assertThat(refused.code()).isEqualTo(30034);
        scene.passDay();
        assertThat(scene.rest("PUT", commands, "[" + DRAW + "]").status()).isEqualTo(200);
    }

    private static String numbered(String prefix, int type, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'name':'" + prefix + i + "','description':'d','type':" + type + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "{'description':'d'}; name; BASE_TYPE_REQUIRED",
                "{'name':'Draw','description':'d'}; name; APPLICATION_COMMAND_INVALID_NAME",
                "{'name':'two words','description':'d'}; name; APPLICATION_COMMAND_INVALID_NAME",
                "{'name':'123456789012345678901234567890123','description':'d'}; name; BASE_TYPE_BAD_LENGTH",
                "{'name':'draw'}; description; BASE_TYPE_REQUIRED",
                "{'name':'draw','description':''}; description; BASE_TYPE_BAD_LENGTH",
                "{'name':'draw','description':'d','type':9}; type; BASE_TYPE_CHOICES",
                "{'name':'Menu','description':'d','type':2}; description; APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_BE_SET",
                "{'name':'draw','description':'d','name_localizations':{'xx':'x'}}; name_localizations; ENUM_TYPE_COERCE",
                "{'name':'draw','description':'d','contexts':[7]}; contexts.0; BASE_TYPE_CHOICES",
                "{'name':'draw','description':'d','nsfw':'yes'}; nsfw; BOOLEAN_TYPE_CONVERT",
                "{'name':'draw','description':'d','default_member_permissions':'x'}; default_member_permissions; NUMBER_TYPE_COERCE",
                "{'name':'draw','description':'d','options':{}}; options; LIST_TYPE_CONVERT",
            })
    void aFaultyCommandIsRefusedAtItsField(String body, String path, String code) {
        assertRefused(body, path, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "{'type':12,'name':'a','description':'d'}; 0.type; BASE_TYPE_CHOICES",
                "{'name':'a','description':'d'}; 0.type; BASE_TYPE_REQUIRED",
                "{'type':3,'name':'A','description':'d'}; 0.name; APPLICATION_COMMAND_INVALID_NAME",
                "{'type':3,'name':'a'}; 0.description; BASE_TYPE_REQUIRED",
                "{'type':3,'name':'a','description':'d'},{'type':3,'name':'b','description':'d','required':true}; 1; APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "{'type':3,'name':'a','description':'d'},{'type':4,'name':'a','description':'d'}; 1.name; APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
                "{'type':3,'name':'a','description':'d','min_length':9,'max_length':3}; 0.max_length; NUMBER_TYPE_MIN",
                "{'type':3,'name':'a','description':'d','max_length':6001}; 0.max_length; NUMBER_TYPE_MAX",
                "{'type':4,'name':'a','description':'d','min_value':0.5}; 0.min_value; NUMBER_TYPE_COERCE",
                "{'type':10,'name':'a','description':'d','min_value':3,'max_value':1}; 0.max_value; NUMBER_TYPE_MIN",
                "{'type':3,'name':'a','description':'d','choices':[{'name':'x','value':1}]}; 0.choices.0.value; STRING_TYPE_CONVERT",
                "{'type':4,'name':'a','description':'d','choices':[{'name':'x','value':'no'}]}; 0.choices.0.value; NUMBER_TYPE_COERCE",
                "{'type':4,'name':'a','description':'d','choices':[{'name':'x','value':1},{'name':'x','value':2}]}; 0.choices.1.name; APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS",
                "{'type':3,'name':'a','description':'d','autocomplete':true,'choices':[{'name':'x','value':'y'}]}; 0.autocomplete; APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_NOT_ALLOWED",
                "{'type':7,'name':'a','description':'d','channel_types':[99]}; 0.channel_types; BASE_TYPE_CHOICES",
                "{'type':1,'name':'a','description':'d'},{'type':3,'name':'b','description':'d'}; 1.type; APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                "{'type':1,'name':'a','description':'d','options':[{'type':1,'name':'b','description':'d'}]}; 0.options.0.type; BASE_TYPE_CHOICES",
                "{'type':2,'name':'a','description':'d','options':[{'type':3,'name':'b','description':'d'}]}; 0.options.0.type; BASE_TYPE_CHOICES",
            })
    void aFaultyOptionIsRefusedAtItsField(String options, String path, String code) {
        assertRefused("{'name':'draw','description':'d','options':[" + options + "]}", "options." + path, code);
    }

    private void assertRefused(String body, String path, String code) {
        Answer refused = scene.rest("POST", commands, body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(50035);
        assertThat(refused.fault(path)).as(refused.json().toString()).isEqualTo(code);
        assertThat(scene.rest("GET", commands, "").json()).isEmpty();
    }

    @Test
    void tooManyOptionsAndChoicesAreRefused() {
        String options = IntStream.range(0, 26)
                .mapToObj(i -> "{'type':3,'name':'o" + i + "','description':'d'}")
                .collect(Collectors.joining(","));
        assertRefused(
                "{'name':'draw','description':'d','options':[" + options + "]}", "options", "BASE_TYPE_BAD_LENGTH");
        String choices = IntStream.range(0, 26)
                .mapToObj(i -> "{'name':'c" + i + "','value':" + i + "}")
                .collect(Collectors.joining(","));
        assertRefused(
                "{'name':'draw','description':'d','options':[{'type':4,'name':'a','description':'d','choices':["
                        + choices + "]}]}",
                "options.0.choices",
                "BASE_TYPE_BAD_LENGTH");
    }

    @Test
    void aCommandOfMoreThanEightThousandCharactersIsRefused() {
        String choices = IntStream.range(0, 20)
                .mapToObj(i -> "{'name':'c" + i + "','value':'" + "v".repeat(450) + "'}")
                .collect(Collectors.joining(","));
        Answer refused = scene.rest(
                "POST",
                commands,
                "{'name':'draw','description':'d','options':[{'type':3,'name':'a','description':'d','choices':["
                        + choices + "]}]}");
        assertThat(refused.json().at("/errors/_errors/0/code").asText()).isEqualTo("APPLICATION_COMMAND_TOO_LARGE");
    }

    @Test
    void subCommandsNestTwoDeep() {
        Answer created = scene.rest(
                "POST",
                commands,
                "{'name':'model','description':'d','options':[{'type':2,'name':'set','description':'d','options':["
                        + "{'type':1,'name':'default','description':'d','options':[{'type':3,'name':'name','description':'d','required':true}]}]}]}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().at("/options/0/options/0/options/0/required").asBoolean())
                .isTrue();
    }

    @Test
    void theSameNameTwiceInOneListIsRefused() {
        Answer refused = scene.rest("PUT", commands, "[" + DRAW + "," + DRAW + "]");
        assertThat(refused.fault("1.name")).isEqualTo("APPLICATION_COMMANDS_DUPLICATE_NAME");
        assertThat(scene.rest("GET", commands, "").json()).isEmpty();
    }
}
