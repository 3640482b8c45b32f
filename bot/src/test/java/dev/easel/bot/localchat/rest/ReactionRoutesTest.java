package dev.easel.bot.localchat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.Permission;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionRoutesTest {
    private static final String FOX = "\uD83E\uDD8A";
    private static final String FOX_ENCODED = "%F0%9F%A6%8A";

    private RestRig rig;
    private Channel general;
    private long messageId;
    private String message;
    private String reactions;

    @BeforeEach
    void start() throws IOException {
        rig = new RestRig();
        general = rig.channel("general");
        messageId = rig.say(general, "{\"content\": \"a\"}").get("id").asLong();
        message = rig.messages(general) + "/" + messageId;
        reactions = message + "/reactions";
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private Reactions people() {
        return new Reactions(rig.context);
    }

    private void put(String emoji) {
        rig.call("PUT", reactions + "/" + emoji + "/@me", "").fine();
    }

    @Test
    void aReactionCountsOnceForEachPerson() {
        put(FOX_ENCODED);
        rig.call("PUT", reactions + "/" + FOX_ENCODED + "/%40me", "").fine();
        people().add(rig.user("nia").id(), general.id(), messageId, FOX);
        JsonNode reaction = rig.get(message).fine().get("reactions").get(0);
        assertThat(reaction.get("count").asInt()).isEqualTo(2);
        assertThat(reaction.get("me").asBoolean()).isTrue();
        assertThat(reaction.get("emoji").get("name").asText()).isEqualTo(FOX);
        assertThat(rig.get(reactions + "/" + FOX_ENCODED).fine().findValuesAsText("username"))
                .containsExactlyInAnyOrder("Easel", "nia");
    }

    @Test
    void onesOwnIsTakenBack() {
        put(FOX_ENCODED);
        rig.call("DELETE", reactions + "/" + FOX_ENCODED + "/@me", "").fine();
        assertThat(rig.get(message).fine().has("reactions")).isFalse();
    }

    @Test
    void thoseOfOthersNeedManageMessages() {
        long nia = rig.user("nia").id();
        people().add(nia, general.id(), messageId, FOX);
        put("%E2%9D%A4");
        rig.call("DELETE", reactions + "/" + FOX_ENCODED + "/" + nia, "").refused(403, 50013);
        rig.call("DELETE", reactions, "").refused(403, 50013);
        rig.promoteBot();
        rig.call("DELETE", reactions + "/" + FOX_ENCODED + "/5", "").refused(404, 10013);
        rig.call("DELETE", reactions + "/" + FOX_ENCODED + "/" + nia, "").fine();
        assertThat(rig.get(message).fine().get("reactions")).hasSize(1);
        people().add(nia, general.id(), messageId, FOX);
        rig.call("DELETE", reactions + "/" + FOX_ENCODED, "").fine();
        assertThat(rig.get(message).fine().get("reactions")).hasSize(1);
        rig.call("DELETE", reactions, "").fine();
        assertThat(rig.get(message).fine().has("reactions")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fox", "a", "%3Cb%3E", "fox%3A123", "1", FOX_ENCODED + FOX_ENCODED})
    void whatIsNoEmojiIsUnknown(String text) {
        rig.call("PUT", reactions + "/" + text + "/@me", "").refused(400, 10014);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%E2%9D%A4%EF%B8%8F", // heart with its variation mark
                "1%EF%B8%8F%E2%83%A3", // keycap
                "%F0%9F%87%A9%F0%9F%87%AA", // flag
                "%F0%9F%91%8D%F0%9F%8F%BD", // skin tone
                "%F0%9F%91%A9%E2%80%8D%F0%9F%8E%A8" // joined: artist
            })
    void emojiOfManyCharactersAreOne(String emoji) {
        put(emoji);
        assertThat(rig.get(message).fine().get("reactions")).hasSize(1);
    }

    @Test
    void withoutThePermissionOnlyExistingOnesAreJoined() {
        rig.forbid(Permission.ADD_REACTIONS);
        rig.call("PUT", reactions + "/" + FOX_ENCODED + "/@me", "").refused(403, 50013);
        people().add(rig.user("ada").id(), general.id(), messageId, FOX);
        put(FOX_ENCODED);
    }
}
