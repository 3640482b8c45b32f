package dev.easel.bot.localchat.gateway;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.GatewayOptions;
import dev.easel.bot.localchat.fault.ShiftedClock;
import dev.easel.bot.localchat.http.LoopbackServer;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Founding;
import dev.easel.bot.localchat.world.MemoryFileStore;
import dev.easel.bot.localchat.world.Mentions;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.Permissions;
import dev.easel.bot.localchat.world.User;
import dev.easel.bot.localchat.world.WireJson;
import dev.easel.bot.localchat.world.World;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** A gateway alone on a port, with the world behind it in a test's hands. */
final class GatewayRig implements AutoCloseable {
    static final String TOKEN = "test-token";

    final ShiftedClock clock = new ShiftedClock(Clock.systemUTC());
    final World world = new World(clock, new MemoryFileStore());
    final Gateway gateway;
    final long botId;
    private final LoopbackServer server;

    GatewayRig(GatewayOptions options) throws IOException {
        server = new LoopbackServer(0);
        Founding.of(world);
        botId = world.users().stream()
                .filter(User::bot)
                .findFirst()
                .orElseThrow()
                .id();
        gateway = new Gateway(
                new ChatContext(
                        world,
                        new Permissions(world),
                        new WireJson(world, server.origin()),
                        server.origin(),
                        botId,
                        TOKEN),
                options);
        server.start(gateway::addTo, List.of());
    }

    int port() {
        return server.port();
    }

    String url() {
        return "ws://127.0.0.1:" + port() + "/gateway";
    }

    GatewayClient connect() {
        return GatewayClient.connect(url());
    }

    GatewayClient ready(long intents) {
        return GatewayClient.ready(url(), TOKEN, intents);
    }

    long person(String username) {
        return world.users().stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow()
                .id();
    }

    Channel channel(String name) {
        return world.channels().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Channel direct(String username) {
        return world.directChannel(person(username), botId).orElseThrow();
    }

    /** Says something. */
    Message say(Channel channel, long authorId, String content) {
        return post(message(channel, authorId, content, Mentions.NONE, 0));
    }

    /** Says something to the bot. */
    Message sayToBot(Channel channel, long authorId, String content) {
        return post(message(channel, authorId, content, new Mentions(Set.of(botId), Set.of(), false), 0));
    }

    /** Says something that one person alone sees. */
    Message whisper(Channel channel, long visibleToId, String content) {
        return post(message(channel, botId, content, Mentions.NONE, visibleToId));
    }

    private Message post(Message message) {
        world.accept(new ChatEvent.MessageCreated(message));
        return message;
    }

    private Message message(Channel channel, long authorId, String content, Mentions mentions, long visibleToId) {
        return new Message(
                world.ids().next(),
                channel.id(),
                authorId,
                0,
                content,
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                mentions,
                0,
                null,
                0,
                visibleToId,
                null);
    }

    @Override
    public void close() {
        gateway.close();
        server.close();
    }
}
