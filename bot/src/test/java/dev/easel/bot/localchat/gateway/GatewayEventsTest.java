package dev.easel.bot.localchat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.GatewayOptions;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.Overwrite;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayEventsTest {
    private static final long MESSAGES = Intent.GUILD_MESSAGES.bit();
    private static final long CONTENT = Intent.MESSAGE_CONTENT.bit();
    private static final long DIRECT = Intent.DIRECT_MESSAGES.bit();

    private GatewayRig rig;
    private long max;

    @BeforeEach
    void start() throws IOException {
        rig = new GatewayRig(GatewayOptions.DEFAULT);
        max = rig.person("max");
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    /** What came before an event that every session hears. */
    private List<String> heardUntilMark(GatewayClient bot) {
        int before = bot.passedEvents().size();
        rig.world.accept(new ChatEvent.MemberUpdated(rig.world.member(rig.botId).orElseThrow()));
        bot.awaitEvent("GUILD_MEMBER_UPDATE");
        List<String> heard = new ArrayList<>(bot.passedEvents());
        return heard.subList(before, heard.size() - 1);
    }

    @Test
    void aBotWithoutIntentsHearsOfItselfAlone() {
        try (GatewayClient bot = rig.ready(0)) {
            Message said = rig.say(rig.channel("general"), max, "hello");
            rig.say(rig.direct("max"), max, "hello");
            rig.world.react(said, max, "🦊");
            rig.world.accept(new ChatEvent.TypingStarted(said.channelId(), max));
            rig.world.accept(new ChatEvent.RoleCreated(new Role(7, "new", 0, 4, 0, 0)));
            rig.world.accept(new ChatEvent.ChannelUpdated(rig.channel("general")));
            rig.world.accept(new ChatEvent.MemberUpdated(rig.world.member(max).orElseThrow()));
            assertThat(heardUntilMark(bot)).isEmpty();
        }
    }

    @Test
    void intentsOfTheGuildAndOfDirectMessagesAreApart() {
        try (GatewayClient guild = rig.ready(MESSAGES);
                GatewayClient direct = rig.ready(DIRECT)) {
            rig.say(rig.channel("general"), max, "in the guild");
            rig.say(rig.direct("max"), max, "between us");
            assertThat(heardUntilMark(guild)).containsExactly("MESSAGE_CREATE");
            JsonNode event = direct.awaitEvent("MESSAGE_CREATE");
            assertThat(event.path("content").asText()).isEqualTo("between us");
            assertThat(event.has("guild_id")).isFalse();
        }
    }

    @Test
    void withoutTheIntentForItContentIsLeftOutButWhereTheBotIsMeant() {
        try (GatewayClient bot = rig.ready(MESSAGES | DIRECT)) {
            rig.say(rig.channel("general"), max, "secret");
            rig.sayToBot(rig.channel("general"), max, "for the bot");
            rig.say(rig.channel("general"), rig.botId, "its own");
            rig.say(rig.direct("max"), max, "direct");
            assertThat(bot.awaitEvent("MESSAGE_CREATE").path("content").asText())
                    .isEmpty();
            assertThat(bot.awaitEvent("MESSAGE_CREATE").path("content").asText())
                    .isEqualTo("for the bot");
            assertThat(bot.awaitEvent("MESSAGE_CREATE").path("content").asText())
                    .isEqualTo("its own");
            assertThat(bot.awaitEvent("MESSAGE_CREATE").path("content").asText())
                    .isEqualTo("direct");
        }
    }

    @Test
    void withTheIntentForItContentIsThere() {
        try (GatewayClient bot = rig.ready(MESSAGES | CONTENT)) {
            rig.say(rig.channel("general"), max, "<b>as sent</b>");
            JsonNode event = bot.awaitEvent("MESSAGE_CREATE");
            assertThat(event.path("content").asText()).isEqualTo("<b>as sent</b>");
            assertThat(event.at("/member/roles").size()).isOne();
            assertThat(event.path("guild_id").asLong())
                    .isEqualTo(rig.world.guild().id());
        }
    }

    @Test
    void ephemeralMessagesAreNeverTold() {
        try (GatewayClient bot = rig.ready(GatewayClient.ALL_INTENTS)) {
            Message whispered = rig.whisper(rig.channel("general"), max, "only you");
            rig.world.edit(whispered.channelId(), whispered.id(), same -> same);
            rig.world.delete(whispered.channelId(), whispered.id());
            assertThat(heardUntilMark(bot)).containsExactly("PRESENCE_UPDATE");
        }
    }

    @Test
    void messagesDeletedAtOnceAreToldAtOnce() {
        try (GatewayClient bot = rig.ready(MESSAGES)) {
            Channel general = rig.channel("general");
            Message first = rig.say(general, max, "one");
            Message second = rig.say(general, max, "two");
            Message kept = rig.say(general, max, "three");
            rig.world.delete(
                    general.id(),
                    List.of(second.id(), first.id(), first.id(), 5L, kept.id()),
                    one -> one.id() != kept.id());
            JsonNode event = bot.awaitEvent("MESSAGE_DELETE_BULK");
            assertThat(event.path("ids").valueStream().map(JsonNode::asLong)).containsExactly(second.id(), first.id());
            assertThat(event.path("channel_id").asLong()).isEqualTo(general.id());
            assertThat(event.path("guild_id").asLong())
                    .isEqualTo(rig.world.guild().id());
            assertThat(heardUntilMark(bot)).isEmpty();
        }
    }

    @Test
    void whereNothingWasLeftToDeleteNothingIsTold() {
        try (GatewayClient bot = rig.ready(MESSAGES)) {
            rig.world.delete(rig.channel("general").id(), List.of(5L, 6L), any -> true);
            assertThat(heardUntilMark(bot)).isEmpty();
        }
    }

    @Test
    void channelsThatTheBotDoesNotSeeAreSilent() {
        try (GatewayClient bot = rig.ready(MESSAGES)) {
            Channel art = rig.channel("art");
            rig.world.accept(new ChatEvent.ChannelUpdated(new Channel(
                    art.id(),
                    art.type(),
                    art.name(),
                    art.topic(),
                    art.nsfw(),
                    art.position(),
                    art.parentId(),
                    art.ownerId(),
                    List.of(new Overwrite(rig.botId, true, 0, Permission.VIEW_CHANNEL.bit())),
                    List.of())));
            rig.say(rig.channel("art"), max, "behind its back");
            rig.say(rig.channel("fox studies"), max, "in its thread");
            assertThat(heardUntilMark(bot)).isEmpty();
        }
    }

    @Test
    void aMessagesLifeIsTold() {
        long intents = MESSAGES | Intent.GUILD_MESSAGE_REACTIONS.bit() | Intent.GUILD_MESSAGE_TYPING.bit();
        try (GatewayClient bot = rig.ready(intents)) {
            Channel general = rig.channel("general");
            rig.world.accept(new ChatEvent.TypingStarted(general.id(), max));
            Message said = rig.say(general, max, "hello");
            rig.world.react(said, max, "🦊");
            rig.world.unreact(rig.world.message(general.id(), said.id()).orElseThrow(), max, "🦊");
            rig.world.edit(general.id(), said.id(), same -> same);
            rig.world.delete(general.id(), said.id());
            assertThat(bot.awaitEvent("TYPING_START").path("user_id").asLong()).isEqualTo(max);
            bot.awaitEvent("MESSAGE_CREATE");
            JsonNode reaction = bot.awaitEvent("MESSAGE_REACTION_ADD");
            assertThat(reaction.at("/emoji/name").asText()).isEqualTo("🦊");
            assertThat(reaction.path("message_author_id").asLong()).isEqualTo(max);
            bot.awaitEvent("MESSAGE_REACTION_REMOVE");
            bot.awaitEvent("MESSAGE_UPDATE");
            assertThat(bot.awaitEvent("MESSAGE_DELETE").path("id").asLong()).isEqualTo(said.id());
        }
    }

    @Test
    void changesOfTheGuildAreTold() {
        try (GatewayClient bot = rig.ready(Intent.GUILDS.bit() | Intent.GUILD_MEMBERS.bit())) {
            Role role = new Role(rig.world.ids().next(), "Painter", 0, 4, 0, 0);
            Channel thread = rig.channel("fox studies");
            rig.world.accept(new ChatEvent.RoleCreated(role));
            rig.world.accept(new ChatEvent.RoleUpdated(role));
            rig.world.accept(new ChatEvent.RoleDeleted(role));
            rig.world.accept(new ChatEvent.ChannelUpdated(rig.channel("general")));
            rig.world.accept(new ChatEvent.ChannelDeleted(thread));
            rig.world.accept(new ChatEvent.ChannelCreated(thread));
            rig.world.accept(new ChatEvent.ChannelCreated(rig.direct("nia")));
            assertThat(heardUntilMark(bot))
                    .containsExactly(
                            "GUILD_ROLE_CREATE",
                            "GUILD_ROLE_UPDATE",
                            "GUILD_ROLE_DELETE",
                            "CHANNEL_UPDATE",
                            "THREAD_DELETE",
                            "THREAD_CREATE");
        }
    }

    @Test
    void changesOfMembersAreTold() {
        try (GatewayClient bot = rig.ready(Intent.GUILD_MEMBERS.bit())) {
            rig.world.accept(new ChatEvent.MemberUpdated(rig.world.member(max).orElseThrow()));
            JsonNode event = bot.awaitEvent("GUILD_MEMBER_UPDATE");
            assertThat(event.at("/user/username").asText()).isEqualTo("max");
            assertThat(event.path("guild_id").asLong())
                    .isEqualTo(rig.world.guild().id());
        }
    }

    @Test
    void sequenceNumbersRiseByOneWhoeverTellsWhat() throws InterruptedException {
        try (GatewayClient bot = rig.ready(MESSAGES)) {
            List<Thread> talkers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Thread talker = new Thread(() -> {
                    for (int said = 0; said < 100; said++) {
                        rig.say(rig.channel("general"), max, "again");
                    }
                });
                talker.start();
                talkers.add(talker);
            }
            for (Thread talker : talkers) {
                talker.join();
            }
            for (long expected = 3; expected <= 402; expected++) {
                assertThat(bot.awaitOp(0).path("s").asLong()).isEqualTo(expected);
            }
        }
    }
}
