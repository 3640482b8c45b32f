package dev.easel.bot.localchat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.world.ChatEvent;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuildRoutesTest {
    private RestRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new RestRig();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private String member(String username) {
        return rig.guild() + "/members/" + rig.user(username).id();
    }

    @Test
    void theBotLearnsWhoItIsAndWhereToConnect() {
        assertThat(rig.get("/users/@me").fine().get("bot").asBoolean()).isTrue();
        assertThat(rig.get("/users/%40me").fine().get("username").asText()).isEqualTo("Easel");
        assertThat(rig.get("/applications/@me").fine().get("id"))
                .isEqualTo(rig.get("/oauth2/applications/@me").fine().get("id"));
        assertThat(rig.get("/gateway").fine().get("url").asText()).startsWith("ws://127.0.0.1:");
        assertThat(rig.get("/gateway/bot").fine().get("shards").asInt()).isEqualTo(1);
        JsonNode guild = rig.get("/users/@me/guilds").fine().get(0);
        assertThat(guild.get("permissions").asLong())
                .isEqualTo(rig.context.permissions().inGuild(rig.context.botId()));
    }

    @Test
    void theApplicationKeepsItsDescription() {
        rig.call("PATCH", "/applications/@me", "{\"description\": {\"default\": \"draws\"}}")
                .fine();
        assertThat(rig.get("/applications/@me").fine().get("description").asText())
                .isEqualTo("draws");
        rig.call("PATCH", "/applications/@me", "{\"tags\": [\"\"]}").refused(400, 50035);
    }

    @Test
    void usersAndDirectChannelsAreFound() {
        long nia = rig.user("nia").id();
        assertThat(rig.get("/users/" + nia).fine().get("global_name").asText()).isEqualTo("Nia");
        rig.get("/users/5").refused(404, 10013);
        JsonNode direct = rig.post("/users/@me/channels", "{\"recipient_id\": \"" + nia + "\"}")
                .fine();
        assertThat(direct.get("id").asLong()).isEqualTo(rig.directChannel("nia").id());
        assertThat(direct.path("recipients").findValuesAsText("username")).containsExactly("nia");
        rig.say(rig.directChannel("nia"), "{\"content\": \"hello\"}");
        rig.post("/users/@me/channels", "{\"recipient_id\": \"5\"}").refused(403, 50007);
        rig.post("/users/@me/channels", "{\"recipient_id\": \"" + rig.context.botId() + "\"}")
                .refused(403, 50007);
        rig.post("/users/@me/channels", "{}").refusedField("recipient_id", "BASE_TYPE_REQUIRED");
    }

    @Test
    void theGuildAndItsListsAreThere() {
        assertThat(rig.get(rig.guild() + "?with_counts=true")
                        .fine()
                        .get("approximate_member_count")
                        .asInt())
                .isEqualTo(4);
        assertThat(rig.get(rig.guild() + "/channels").fine().findValuesAsText("name"))
                .containsExactly("general", "art", "late-night");
        assertThat(rig.get(rig.guild() + "/roles").fine()).hasSize(4);
        assertThat(rig.get(rig.guild() + "/members?limit=2").fine()).hasSize(2);
        assertThat(rig.get(rig.guild() + "/members/search?query=NI").fine().findValuesAsText("username"))
                .containsExactly("nia");
        assertThat(rig.get(rig.guild() + "/threads/active").fine().get("threads"))
                .hasSize(1);
        assertThat(rig.get(member("max")).fine().get("roles")).hasSize(1);
        rig.get("/guilds/5").refused(404, 10004);
        rig.get(rig.guild() + "/members/5").refused(404, 10013);
        rig.get(rig.guild() + "/roles/5").refused(404, 10011);
    }

    @Test
    void rolesNeedManageRolesAndARankAboveThem() {
        String roles = rig.guild() + "/roles";
        rig.post(roles, "{\"name\": \"Fox\"}").refused(403, 50013);
        rig.promoteBot();
        JsonNode made = rig.post(roles, "{\"name\": \"Fox\", \"color\": 255}").fine();
        String role = roles + "/" + made.get("id").asText();
        assertThat(rig.call("PATCH", role, "{\"name\": \"Vixen\"}")
                        .fine()
                        .get("color")
                        .asInt())
                .isEqualTo(255);
        rig.call("PATCH", role, "{\"color\": 16777216}").refusedField("color", "NUMBER_TYPE_MAX");
        rig.call("PUT", member("nia") + "/roles/" + made.get("id").asText(), "").fine();
        assertThat(rig.get(member("nia")).fine().get("roles")).hasSize(1);
        rig.call("DELETE", role, "").fine();
        assertThat(rig.get(member("nia")).fine().get("roles")).isEmpty();
        rig.call("DELETE", roles + "/" + rig.role("Admin").id(), "").refused(403, 50013);
        rig.call("PUT", member("nia") + "/roles/" + rig.role("Admin").id(), "").refused(403, 50013);
        rig.call("PUT", member("nia") + "/roles/5", "").refused(404, 10011);
    }

    @Test
    void namesAreChangedWithThePermission() {
        rig.call("PATCH", member("nia"), "{\"nick\": \"Foxy\"}").refused(403, 50013);
        rig.promoteBot();
        assertThat(rig.call("PATCH", member("nia"), "{\"nick\": \"Foxy\"}")
                        .fine()
                        .get("nick")
                        .asText())
                .isEqualTo("Foxy");
        assertThat(rig.call("PATCH", member("nia"), "{\"nick\": null}")
                        .fine()
                        .get("nick")
                        .isNull())
                .isTrue();
        rig.call("PATCH", member("nia"), "{\"nick\": \"" + "x".repeat(33) + "\"}")
                .refusedField("nick", "BASE_TYPE_MAX_LENGTH");
        rig.call("PATCH", member("ada"), "{\"nick\": \"Boss\"}").refused(403, 50013);
    }

    @Test
    void channelsAreMadeChangedAndDeletedWithThePermission() {
        rig.post(rig.guild() + "/channels", "{\"name\": \"foxes\"}").refused(403, 50013);
        rig.promoteBot();
        JsonNode made = rig.post(rig.guild() + "/channels", "{\"name\": \"Red Foxes\", \"topic\": \"t\"}")
                .fine();
        assertThat(made.get("name").asText()).isEqualTo("red-foxes");
        String channel = "/channels/" + made.get("id").asText();
        JsonNode changed = rig.call("PATCH", channel, "{\"nsfw\": true}").fine();
        assertThat(changed.get("nsfw").asBoolean()).isTrue();
        assertThat(changed.get("topic").asText()).isEqualTo("t");
        rig.call("PATCH", channel, "{\"name\": \"\"}").refusedField("name", "BASE_TYPE_BAD_LENGTH");
        rig.call("DELETE", channel, "").fine();
        rig.get(channel).refused(404, 10003);
        rig.post(rig.guild() + "/channels", "{\"name\": \"voice\", \"type\": 2}")
                .refused(400, 50035);
        rig.call("PATCH", "/channels/" + rig.directChannel("nia").id(), "{\"name\": \"n\"}")
                .refused(403, 50003);
    }

    @Test
    void aDeletedChannelTakesItsThreadsAlong() {
        rig.promoteBot();
        long thread = rig.channel("fox studies").id();
        rig.call("DELETE", "/channels/" + rig.channel("art").id(), "").fine();
        rig.get("/channels/" + thread).refused(404, 10003);
        assertThat(rig.events)
                .filteredOn(ChatEvent.ChannelDeleted.class::isInstance)
                .hasSize(2);
    }

    @Test
    void overwritesHideAChannelFromWhomTheyName() {
        rig.promoteBot();
        long general = rig.channel("general").id();
        long nia = rig.user("nia").id();
        String path = "/channels/" + general + "/permissions/";
        rig.call("PUT", path + nia, "{\"type\": 1, \"deny\": 1024}").fine();
        assertThat(rig.context.permissions().in(rig.channel("general"), nia)).isZero();
        rig.call("PUT", path + "5", "{\"type\": 1, \"deny\": 1024}").refused(404, 10009);
        rig.call("DELETE", path + nia, "").fine();
        assertThat(rig.context.permissions().in(rig.channel("general"), nia)).isNotZero();
    }

    @Test
    void threadsAreOpenedWithAndWithoutAMessageAndJoined() {
        long general = rig.channel("general").id();
        String messageId = rig.say(rig.channel("general"), "{\"content\": \"a\"}")
                .get("id")
                .asText();
        String messageThreads = "/channels/" + general + "/messages/" + messageId + "/threads";
        JsonNode fromMessage = rig.post(messageThreads, "{\"name\": \"on it\"}").fine();
        assertThat(fromMessage.get("id").asText()).isEqualTo(messageId);
        rig.post(messageThreads, "{\"name\": \"again\"}").refused(400, 160004);
        JsonNode alone = rig.post("/channels/" + general + "/threads", "{\"name\": \"alone\", \"type\": 11}")
                .fine();
        String members = "/channels/" + alone.get("id").asText() + "/thread-members/";
        long nia = rig.user("nia").id();
        rig.get(members + nia).refused(404, 10007);
        rig.call("PUT", members + nia, "").fine();
        assertThat(rig.get(members + nia).fine().get("user_id").asLong()).isEqualTo(nia);
        rig.call("DELETE", members + nia, "").refused(403, 50013);
        rig.call("DELETE", members + "@me", "").fine();
        rig.call("PUT", "/channels/" + general + "/thread-members/@me", "").refused(400, 50024);
        rig.post("/channels/" + general + "/threads", "{}").refusedField("name", "BASE_TYPE_REQUIRED");
    }
}
