package dev.easel.bot.localchat.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.interaction.Scene.Answer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlashCommandTest {
    private static final String DRAW = "{'name':'draw','description':'d','options':["
            + "{'type':3,'name':'prompt','description':'d','required':true,'min_length':2,'max_length':20},"
            + "{'type':3,'name':'style','description':'d','choices':[{'name':'Ink','value':'ink'}]},"
            + "{'type':4,'name':'steps','description':'d','min_value':1,'max_value':50},"
            + "{'type':10,'name':'guidance','description':'d','max_value':9.5},"
            + "{'type':5,'name':'loud','description':'d'},{'type':6,'name':'who','description':'d'},"
            + "{'type':7,'name':'where','description':'d','channel_types':[0]},{'type':8,'name':'role','description':'d'},"
            + "{'type':9,'name':'any','description':'d'},{'type':11,'name':'init','description':'d'}]}";
    private static final byte[] PNG = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        '\r',
        '\n',
        0x1A,
        '\n',
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        3,
        0,
        0,
        0,
        2,
        8,
        2,
        0,
        0,
        0
    };

    private Scene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void theBotHearsEverythingThatDiscordTells() {
        String id = scene.register("[" + DRAW + "]");
        JsonNode heard = scene.slash(id, "draw", "general", "[{'name':'prompt','type':3,'value':'red fox'}]");
        assertThat(heard.get("type").asInt()).isEqualTo(2);
        assertThat(heard.get("version").asInt()).isEqualTo(1);
        assertThat(heard.get("application_id").asText()).isEqualTo(scene.application());
        assertThat(heard.at("/data/id").asText()).isEqualTo(id);
        assertThat(heard.at("/data/options/0/value").asText()).isEqualTo("red fox");
        assertThat(heard.at("/member/user/username").asText()).isEqualTo("max");
        assertThat(heard.at("/member/permissions").asText()).matches("[0-9]+");
        assertThat(heard.at("/channel/id")).isEqualTo(heard.get("channel_id"));
        assertThat(heard.at("/channel/permissions").asText()).matches("[0-9]+");
        assertThat(heard.at("/guild/id")).isEqualTo(heard.get("guild_id"));
        assertThat(heard.at("/authorizing_integration_owners/0")).isEqualTo(heard.get("guild_id"));
        assertThat(heard.get("context").asInt()).isZero();
        assertThat(heard.get("app_permissions").asText()).matches("[0-9]+");
        assertThat(heard.get("locale").asText()).isEqualTo("en-US");
        assertThat(heard.get("guild_locale").asText()).isEqualTo("en-US");
        assertThat(heard.get("entitlements")).isEmpty();
        assertThat(heard.get("attachment_size_limit").asInt()).isEqualTo(10485760);
        assertThat(scene.maxHears().await("INTERACTION_CREATE").get("nonce").asText())
                .isEqualTo("n1");
    }

    @Test
    void inADirectChannelTheUserTakesTheMembersPlace() {
        String id = scene.register("[{'name':'help','description':'d'}]");
        String direct = directChannel();
        Answer answer = scene.act("{'type':2,'channel_id':'" + direct + "','data':{'id':'" + id + "','name':'help'}}");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode heard = scene.bot().awaitEvent("INTERACTION_CREATE");
        assertThat(heard.at("/user/username").asText()).isEqualTo("max");
        assertThat(heard.has("member")).isFalse();
        assertThat(heard.has("guild_id")).isFalse();
        assertThat(heard.get("context").asInt()).isEqualTo(1);
        assertThat(heard.at("/authorizing_integration_owners/0").asText()).isEqualTo("0");
    }

    private String directChannel() {
        for (JsonNode channel : scene.max().state().get("channels")) {
            if (channel.get("type").asInt() == 1) {
                return channel.get("id").asText();
            }
        }
        throw new IllegalStateException("no direct channel");
    }

    @Test
    void idsAreResolvedToObjects() {
        String id = scene.register("[" + DRAW + "]");
        String nia = scene.person("nia").userId();
        String art = scene.max().channel("art");
        String role = role("Artist");
        JsonNode data = scene.slash(
                        id,
                        "draw",
                        "general",
                        "[{'name':'prompt','type':3,'value':'fox'},{'name':'who','type':6,'value':'" + nia
                                + "'},{'name':'where','type':7,'value':'" + art + "'},{'name':'role','type':8,'value':'"
                                + role + "'},{'name':'any','type':9,'value':'" + role + "'}]")
                .get("data");
        assertThat(data.at("/resolved/users/" + nia + "/username").asText()).isEqualTo("nia");
        assertThat(data.at("/resolved/members/" + nia + "/permissions").asText())
                .matches("[0-9]+");
        assertThat(data.at("/resolved/members/" + nia).has("user")).isFalse();
        assertThat(data.at("/resolved/channels/" + art + "/name").asText()).isEqualTo("art");
        assertThat(data.at("/resolved/roles/" + role + "/name").asText()).isEqualTo("Artist");
    }

    private String role(String name) {
        for (JsonNode role : scene.max().state().at("/guild/roles")) {
            if (role.get("name").asText().equals(name)) {
                return role.get("id").asText();
            }
        }
        throw new IllegalStateException("no role " + name);
    }

    @Test
    void filesBecomeAttachmentsUnderCleanNames() {
        String id = scene.register("[" + DRAW + "]");
        Answer answer = scene.act(
                using(id, "{'name':'prompt','type':3,'value':'fox'},{'name':'init','type':11,'value':4}"),
                Map.of(4, PNG));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        JsonNode data = scene.bot().awaitEvent("INTERACTION_CREATE").get("data");
        JsonNode attachment =
                data.at("/resolved/attachments/" + data.at("/options/1/value").asText());
        assertThat(attachment.get("content_type").asText()).isEqualTo("image/png");
        assertThat(attachment.get("width").asInt()).isEqualTo(3);
        assertThat(attachment.get("filename").asText()).doesNotContain("/").endsWith(".png");
        assertThat(attachment.get("ephemeral").asBoolean()).isTrue();
    }

    private String using(String id, String options) {
        return "{'type':2,'channel_id':'" + scene.max().channel("general") + "','nonce':'x','data':{'id':'" + id
                + "','name':'draw','type':1,'options':[" + options + "]}}";
    }

    @Test
    void aSubCommandIsChosenAndNamedInFull() {
        String id = scene.register(
                "[{'name':'model','description':'d','options':[{'type':2,'name':'set','description':'d',"
                        + "'options':[{'type':1,'name':'name','description':'d','options':[{'type':3,'name':'to','description':'d','required':true}]}]}]}]");
        JsonNode heard = scene.slash(
                id,
                "model",
                "general",
                "[{'type':2,'name':'set','options':[{'type':1,'name':'name','options':[{'type':3,'name':'to','value':'x'}]}]}]");
        assertThat(heard.at("/data/options/0/options/0/options/0/value").asText())
                .isEqualTo("x");
        JsonNode message = scene.callback(heard, "{'type':4,'data':{'content':'set'}}")
                .json()
                .at("/resource/message");
        assertThat(message.at("/interaction_metadata/name").asText()).isEqualTo("model set name");
        assertThat(message.get("type").asInt()).isEqualTo(20);
        Answer none = scene.act("{'type':2,'channel_id':'" + scene.max().channel("general") + "','data':{'id':'" + id
                + "','name':'model','type':1,'options':[]}}");
        assertThat(none.fault("data.options")).isEqualTo("APPLICATION_COMMAND_INVALID_OPTION");
    }

    @Test
    void menuCommandsCarryTheirTargets() {
        scene.register("[{'name':'Recipe','type':3},{'name':'Wave','type':2}]");
        String channel = scene.max().channel("general");
        String message = scene.rest("POST", "channels/" + channel + "/messages", "{'content':'look'}")
                .json()
                .get("id")
                .asText();
        JsonNode commands = scene.rest("GET", "applications/" + scene.application() + "/commands", "")
                .json();
        String recipe = commands.get(0).get("id").asText();
        String wave = commands.get(1).get("id").asText();
        scene.act(target(channel, recipe, 3, message));
        JsonNode onMessage = scene.bot().awaitEvent("INTERACTION_CREATE").get("data");
        assertThat(onMessage.at("/resolved/messages/" + message + "/content").asText())
                .isEqualTo("look");
        String nia = scene.person("nia").userId();
        scene.act(target(channel, wave, 2, nia));
        JsonNode onUser = scene.bot().awaitEvent("INTERACTION_CREATE").get("data");
        assertThat(onUser.get("target_id").asText()).isEqualTo(nia);
        assertThat(onUser.at("/resolved/users/" + nia + "/username").asText()).isEqualTo("nia");
        assertThat(scene.act(target(channel, recipe, 3, "7")).code()).isEqualTo(10008);
        assertThat(scene.act(target(channel, wave, 2, "7")).code()).isEqualTo(10013);
    }

    @Test
    void answersToMenuCommandsNameTheMessageTheyWereChosenOn() {
        scene.register("[{'name':'Recipe','type':3}]");
        String channel = scene.max().channel("general");
        JsonNode message = scene.rest("POST", "channels/" + channel + "/messages", "{'content':'look'}")
                .json();
        String recipe = scene.rest("GET", "applications/" + scene.application() + "/commands", "")
                .json()
                .at("/0/id")
                .asText();
        scene.act(target(channel, recipe, 3, message.get("id").asText()));
        JsonNode answer = scene.callback(
                        scene.bot().awaitEvent("INTERACTION_CREATE"), "{'type':4,'data':{'content':'ok'}}")
                .json();
        assertThat(answer.at("/resource/message/interaction_metadata/target_message_id"))
                .isEqualTo(message.get("id"));
    }

    private static String target(String channel, String command, int type, String target) {
        return "{'type':2,'channel_id':'" + channel + "','data':{'id':'" + command + "','type':" + type
                + ",'target_id':'" + target + "'}}";
    }

    @Test
    void whereTheBotIsGoneThePersonHearsSoAtOnce() {
        String id = scene.register("[{'name':'help','description':'d'}]");
        scene.chat().faults().connections().forgetSessions();
        scene.bot().cut();
        scene.maxHears().await("BOT_UPDATE");
        Answer refused = scene.act("{'type':2,'channel_id':'" + scene.max().channel("general") + "','data':{'id':'" + id
                + "','name':'help'}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).startsWith("Easel is not connected");
    }
}
