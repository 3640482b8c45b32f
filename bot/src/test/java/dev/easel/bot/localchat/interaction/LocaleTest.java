package dev.easel.bot.localchat.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.interaction.Scene.Answer;
import dev.easel.bot.localchat.page.PageClient;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LocaleTest {
    private static final String COMMANDS =
            "[{'name':'prefer','name_localizations':{'zh-CN':'偏好'},'description':'d','description_localizations':{'zh-CN':'设置'},"
                    + "'integration_types':[0,1],'options':[{'type':2,'name':'option','description':'d','options':["
                    + "{'type':1,'name':'set','description':'d','options':[{'type':3,'name':'name','description':'d','required':true,'autocomplete':true}]}]}]},"
                    + "{'name':'mine','description':'d','integration_types':[1]}]";

    private static Scene scene;
    private static String command;

    @BeforeAll
    static void open() throws IOException {
        scene = new Scene();
        command = scene.register(COMMANDS);
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    private static Answer using(int type, String locale, String name) {
        return scene.act(
                "{'type':" + type + ",'channel_id':'" + scene.max().channel("general") + "','nonce':'n'" + locale
                        + ",'data':{'id':'" + command
                        + "','name':'prefer','type':1,'options':[{'type':2,'name':'option','options':["
                        + "{'type':1,'name':'set','options':[" + name + "]}]}]}}");
    }

    @Test
    void theLanguageOfThePersonReachesTheBot() {
        assertThat(using(2, ",'locale':'zh-CN'", "{'type':3,'name':'name','value':'mine'}")
                        .status())
                .isEqualTo(200);
        JsonNode heard = scene.bot().awaitEvent("INTERACTION_CREATE");
        assertThat(heard.get("locale").asText()).isEqualTo("zh-CN");
        assertThat(heard.get("guild_locale").asText()).isEqualTo("en-US");
        assertThat(heard.at("/data/name").asText()).isEqualTo("prefer");
    }

    @Test
    void whoNamesNoneSpeaksEnglish() {
        assertThat(using(2, "", "{'type':3,'name':'name','value':'mine'}").status())
                .isEqualTo(200);
        assertThat(scene.bot().awaitEvent("INTERACTION_CREATE").get("locale").asText())
                .isEqualTo("en-US");
    }

    @Test
    void aLanguageThatDiscordLacksIsRefusedByItsName() {
        Answer refused = using(2, ",'locale':'tlh'", "{'type':3,'name':'name','value':'mine'}");
        assertThat(refused.fault("locale")).isEqualTo("ENUM_TYPE_COERCE");
        assertThat(refused.json().toString()).contains("tlh");
    }

    @Test
    void choicesForAnOptionOfASubCommandComeWithTheirTranslations() {
        assertThat(using(4, ",'locale':'zh-CN'", "{'type':3,'name':'name','value':'m','focused':true}")
                        .status())
                .isEqualTo(200);
        JsonNode heard = scene.bot().awaitEvent("INTERACTION_CREATE");
        assertThat(heard.at("/data/options/0/options/0/options/0/focused").asBoolean())
                .isTrue();
        scene.callback(
                heard,
                "{'type':8,'data':{'choices':[{'name':'Mini','name_localizations':{'zh-CN':'小'},'value':'mini'}]}}");
        JsonNode told = scene.maxHears().await("APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE");
        assertThat(told.at("/choices/0/name_localizations/zh-CN").asText()).isEqualTo("小");
    }

    @Test
    void pagesAreToldTheTranslationsOfCommands() {
        JsonNode commands = PageClient.json(
                scene.max().call("GET", "/channels/" + scene.max().channel("general") + "/commands", ""));
        assertThat(commands.at("/0/name_localizations/zh-CN").asText()).isEqualTo("偏好");
        assertThat(commands.at("/0/description_localizations/zh-CN").asText()).isEqualTo("设置");
    }

    @Test
    void whoInstalledACommandIsNamed() {
        assertThat(using(2, "", "{'type':3,'name':'name','value':'mine'}").status())
                .isEqualTo(200);
        JsonNode owners = scene.bot().awaitEvent("INTERACTION_CREATE").get("authorizing_integration_owners");
        assertThat(owners.get("0")).isEqualTo(scene.max().state().at("/guild/id"));
        assertThat(owners.get("1").asText()).isEqualTo(scene.max().userId());
    }

    @Test
    void aCommandForPeopleAloneIsOfThePersonAlone() {
        JsonNode registered = scene.rest("GET", "applications/" + scene.application() + "/commands", "")
                .json();
        JsonNode mine = registered.get(1);
        JsonNode heard = scene.slash(mine.get("id").asText(), "mine");
        assertThat(heard.get("authorizing_integration_owners").has("0")).isFalse();
        assertThat(heard.at("/authorizing_integration_owners/1").asText())
                .isEqualTo(scene.max().userId());
    }
}
