package dev.easel.bot.localchat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.easel.bot.localchat.http.Form;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.InteractionOrigin;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.Permission;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageRoutesTest {
    private RestRig rig;
    private Channel general;

    @BeforeEach
    void start() throws IOException {
        rig = new RestRig();
        general = rig.channel("general");
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private Message saidBy(String username, String content) {
        MessageDraft draft = MessageForms.read(
                new Form(JsonNodeFactory.instance.objectNode().put("content", content), List.of()),
                MessageRules.fromPerson());
        return rig.posts.create(draft, Sender.member(rig.user(username).id(), general));
    }

    private String path(JsonNode message) {
        return rig.messages(general) + "/" + message.get("id").asText();
    }

    @Test
    void whatIsSentCanBeRead() {
        JsonNode sent = rig.say(general, "{\"content\": \"<b>hello</b> & goodbye\", \"nonce\": 12}");
        assertThat(sent.get("nonce").asText()).isEqualTo("12");
        JsonNode read = rig.get(path(sent)).fine();
        assertThat(read.get("content").asText()).isEqualTo("<b>hello</b> & goodbye");
        assertThat(read.get("author").get("id").asText()).isEqualTo(Long.toString(rig.context.botId()));
        assertThat(rig.events).hasExactlyElementsOfTypes(ChatEvent.MessageCreated.class);
    }

    @Test
    void unknownThingsHaveCodesOfTheirOwn() {
        rig.get("/channels/1/messages").refused(404, 10003);
        rig.get(rig.messages(general) + "/1").refused(404, 10008);
        rig.call("DELETE", rig.messages(general) + "/1", "").refused(404, 10008);
        rig.get(rig.messages(general) + "/fox").refused(400, 50035);
        rig.post(rig.messages(general), "{\"content\": ").refused(400, 50109);
    }

    @Test
    void listsFollowBeforeAfterAroundAndLimit() {
        List<String> ids = IntStream.range(0, 7)
                .mapToObj(i -> rig.say(general, "{\"content\": \"" + i + "\"}")
                        .get("id")
                        .asText())
                .toList();
        assertThat(listed("?limit=2")).containsExactly("6", "5");
        assertThat(listed("?limit=2&before=" + ids.get(3))).containsExactly("2", "1");
        assertThat(listed("?limit=2&after=" + ids.get(3))).containsExactly("5", "4");
        assertThat(listed("?limit=3&around=" + ids.get(3))).containsExactly("4", "3", "2");
        rig.get(rig.messages(general) + "?limit=101").refused(400, 50035);
        rig.get(rig.messages(general) + "?before=fox").refused(400, 50035);
    }

    private List<String> listed(String query) {
        return rig.get(rig.messages(general) + query).fine().findValuesAsText("content");
    }

    @Test
    void anEditLeavesWhatItDoesNotName() {
        JsonNode sent = rig.say(
                general,
                "{\"content\": \"a\", \"embeds\": [{\"title\": \"t\"}], \"components\": [{\"type\": 1, \"components\":"
                        + " [{\"type\": 2, \"style\": 1, \"label\": \"l\", \"custom_id\": \"c\"}]}]}");
        JsonNode edited = rig.call("PATCH", path(sent), "{\"content\": \"b\"}").fine();
        assertThat(edited.get("content").asText()).isEqualTo("b");
        assertThat(edited.get("embeds")).isEqualTo(sent.get("embeds"));
        assertThat(edited.get("components")).isEqualTo(sent.get("components"));
        assertThat(edited.get("edited_timestamp").isNull()).isFalse();
        JsonNode bare = rig.call("PATCH", path(sent), "{\"components\": []}").fine();
        assertThat(bare.get("content").asText()).isEqualTo("b");
        assertThat(bare.get("components")).isEmpty();
    }

    @Test
    void anEditThatEmptiesAMessageIsRefusedAndChangesNothing() {
        JsonNode sent = rig.say(general, "{\"content\": \"a\"}");
        rig.call("PATCH", path(sent), "{\"content\": null}").refused(400, 50006);
        assertThat(rig.get(path(sent)).fine()).isEqualTo(sent);
    }

    @Test
    void anothersMessageIsNeitherEditedNorDeleted() {
        Message message = saidBy("max", "mine");
        String path = rig.messages(general) + "/" + message.id();
        rig.call("PATCH", path, "{\"content\": \"yours\"}").refused(403, 50005);
        rig.call("DELETE", path, "").refused(403, 50013);
        rig.promoteBot();
        rig.call("PATCH", path, "{\"flags\": 4}").fine();
        assertThat(rig.call("DELETE", path, "").status()).isEqualTo(204);
        rig.get(path).refused(404, 10008);
    }

    @Test
    void aNonceThatIsEnforcedSendsOnceForSomeMinutes() {
        String body = "{\"content\": \"a\", \"nonce\": \"n\", \"enforce_nonce\": true}";
        String first = rig.say(general, body).get("id").asText();
        assertThat(rig.say(general, body).get("id").asText()).isEqualTo(first);
        assertThat(rig.say(rig.channel("art"), body).get("id").asText()).isNotEqualTo(first);
        assertThat(rig.say(general, "{\"content\": \"a\", \"nonce\": \"n\"}")
                        .get("id")
                        .asText())
                .isNotEqualTo(first);
        rig.clock.advance(Duration.ofMinutes(10));
        assertThat(rig.say(general, body).get("id").asText()).isNotEqualTo(first);
    }

    @Test
    void repliesNameTheirMessageAndNotifyItsAuthor() {
        Message asked = saidBy("nia", "draw a fox");
        String reference = "\"message_reference\": {\"message_id\": \"" + asked.id() + "\"}";
        JsonNode reply = rig.say(general, "{\"content\": \"here\", " + reference + "}");
        assertThat(reply.get("type").asInt()).isEqualTo(19);
        assertThat(reply.get("referenced_message").get("content").asText()).isEqualTo("draw a fox");
        assertThat(reply.get("mentions").findValuesAsText("username")).containsExactly("nia");
        JsonNode edited =
                rig.call("PATCH", path(reply), "{\"content\": \"there\"}").fine();
        assertThat(edited.get("mentions").findValuesAsText("username")).containsExactly("nia");
        JsonNode quiet =
                rig.say(general, "{\"content\": \"here\", \"allowed_mentions\": {\"parse\": []}, " + reference + "}");
        assertThat(quiet.get("mentions")).isEmpty();
    }

    @Test
    void aReplyToNothingIsRefusedUnlessThatIsFine() {
        rig.post(rig.messages(general), "{\"content\": \"a\", \"message_reference\": {\"message_id\": \"5\"}}")
                .refusedField("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE");
        JsonNode plain = rig.say(
                general,
                "{\"content\": \"a\", \"message_reference\": {\"message_id\": \"5\", \"fail_if_not_exists\": false}}");
        assertThat(plain.get("type").asInt()).isZero();
        assertThat(rig.events).hasSize(1);
    }

    @Test
    void onlyAllowedMentionsNotify() {
        String nia = "<@" + rig.user("nia").id() + ">";
        String max = "<@!" + rig.user("max").id() + ">";
        String artist = "<@&" + rig.role("Artist").id() + ">";
        String text =
                "@everyone " + nia + max + artist + " `<@" + rig.user("ada").id() + ">`";
        JsonNode all = rig.say(general, "{\"content\": \"" + text + "\"}");
        assertThat(all.get("mentions").findValuesAsText("username")).containsExactlyInAnyOrder("nia", "max");
        assertThat(all.get("mention_roles")).hasSize(1);
        assertThat(all.get("mention_everyone").asBoolean()).isFalse();
        JsonNode one = rig.say(
                general,
                "{\"content\": \"" + text + "\", \"allowed_mentions\": {\"parse\": [], \"users\": [\""
                        + rig.user("max").id() + "\"]}}");
        assertThat(one.get("mentions").findValuesAsText("username")).containsExactly("max");
        assertThat(one.get("mention_roles")).isEmpty();
        rig.promoteBot();
        assertThat(rig.say(general, "{\"content\": \"" + text + "\"}")
                        .get("mention_everyone")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void missingPermissionsAreRefusedAndNothingIsSent() {
        String embed = "{\"embeds\": [{\"title\": \"t\"}]}";
        rig.forbid(Permission.EMBED_LINKS);
        rig.post(rig.messages(general), embed).refused(403, 50013);
        rig.forbid(Permission.SEND_MESSAGES);
        rig.post(rig.messages(general), "{\"content\": \"a\"}").refused(403, 50013);
        rig.call("POST", "/channels/" + general.id() + "/typing", "").refused(403, 50013);
        rig.forbid(Permission.READ_MESSAGE_HISTORY);
        assertThat(rig.get(rig.messages(general)).fine()).isEmpty();
        rig.forbid(Permission.VIEW_CHANNEL);
        rig.post(rig.messages(general), "{\"content\": \"a\"}").refused(403, 50001);
        assertThat(rig.events).noneMatch(ChatEvent.MessageCreated.class::isInstance);
    }

    @Test
    void manyAreDeletedAtOnceWithThePermission() {
        JsonNode first = rig.say(general, "{\"content\": \"1\"}");
        JsonNode second = rig.say(general, "{\"content\": \"2\"}");
        String body = "{\"messages\": [" + first.get("id") + ", " + second.get("id") + "]}";
        String path = rig.messages(general) + "/bulk-delete";
        rig.post(path, body).refused(403, 50013);
        rig.promoteBot();
        rig.post(path, "{\"messages\": [" + first.get("id") + "]}").refused(400, 50035);
        rig.post(path, "{\"messages\": [\"5\", " + first.get("id") + "]}").refused(400, 50034);
        assertThat(rig.post(path, body).status()).isEqualTo(204);
        assertThat(rig.get(rig.messages(general)).fine()).isEmpty();
    }

    @Test
    void editsOfOldMessagesRunOut() {
        JsonNode sent = rig.say(general, "{\"content\": \"a\"}");
        rig.clock.advance(Duration.ofMinutes(61));
        for (int i = 0; i < 20; i++) {
            rig.call("PATCH", path(sent), "{\"content\": \"" + i + "\"}").fine();
        }
        rig.call("PATCH", path(sent), "{\"content\": \"more\"}").refused(429, 30046);
        JsonNode young = rig.say(general, "{\"content\": \"b\"}");
        rig.call("PATCH", path(young), "{\"content\": \"c\"}").fine();
        rig.clock.advance(Duration.ofMinutes(61));
        rig.call("PATCH", path(sent), "{\"content\": \"more\"}").fine();
    }

    @Test
    void ephemeralAnswersAreNotInTheChannelForTheBot() {
        InteractionOrigin origin = new InteractionOrigin(5, 2, rig.user("nia").id(), "imagine", 0, 0, 0, null);
        Sender sender = Sender.interaction(rig.context.botId(), general, 20, origin);
        Message waiting = rig.posts.defer(sender, true);
        assertThat(waiting.flags()).isEqualTo(128 | 64);
        assertThat(waiting.visibleToId()).isEqualTo(rig.user("nia").id());
        rig.get(rig.messages(general) + "/" + waiting.id()).refused(404, 10008);
        assertThat(rig.get(rig.messages(general)).fine()).isEmpty();
    }

    @Test
    void aDeferredAnswerThatIsGivenIsNotMarkedAsEdited() {
        InteractionOrigin origin = new InteractionOrigin(5, 2, rig.user("nia").id(), "imagine", 0, 0, 0, null);
        Message waiting = rig.posts.defer(Sender.interaction(rig.context.botId(), general, 20, origin), false);
        JsonNode answered = rig.call("PATCH", rig.messages(general) + "/" + waiting.id(), "{\"content\": \"done\"}")
                .fine();
        assertThat(answered.get("flags").asInt()).isZero();
        assertThat(answered.get("edited_timestamp").isNull()).isTrue();
        assertThat(answered.get("type").asInt()).isEqualTo(20);
    }

    @Test
    void componentsOfTheSecondVersionStayThat() {
        JsonNode sent = rig.say(
                general,
                "{\"flags\": 32768, \"components\": [{\"type\": 17, \"components\": [{\"type\": 10, \"content\":"
                        + " \"<@" + rig.user("nia").id() + ">\"}]}]}");
        assertThat(sent.get("mentions").findValuesAsText("username")).containsExactly("nia");
        rig.call("PATCH", path(sent), "{\"flags\": 0, \"content\": \"a\"}")
                .refusedField("content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
        assertThat(rig.call("PATCH", path(sent), "{\"flags\": 0}")
                        .fine()
                        .get("flags")
                        .asInt())
                .isEqualTo(32768);
        JsonNode old = rig.say(general, "{\"content\": \"a\"}");
        String text = "\"flags\": 32768, \"components\": [{\"type\": 10, \"content\": \"b\"}]";
        rig.call("PATCH", path(old), "{" + text + "}")
                .refusedField("content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
        rig.call("PATCH", path(old), "{\"content\": null, " + text + "}").fine();
    }

    @Test
    void typingIsTold() {
        assertThat(rig.call("POST", "/channels/" + general.id() + "/typing", "").status())
                .isEqualTo(204);
        assertThat(rig.events).containsExactly(new ChatEvent.TypingStarted(general.id(), rig.context.botId()));
    }
}
