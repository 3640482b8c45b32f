package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.Exchange;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.CallFilter;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.LoopbackServer;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.http.RouterHandler;
import dev.easel.bot.localchat.http.Upload;
import dev.easel.bot.localchat.oracle.OracleRecorder;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.FileLinks;
import dev.easel.bot.localchat.world.Founding;
import dev.easel.bot.localchat.world.Member;
import dev.easel.bot.localchat.world.MemoryFileStore;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.Permissions;
import dev.easel.bot.localchat.world.Role;
import dev.easel.bot.localchat.world.User;
import dev.easel.bot.localchat.world.WireJson;
import dev.easel.bot.localchat.world.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server with the REST API alone, and its world in reach. */
final class RestRig implements AutoCloseable {
    private static final String BOUNDARY = "between-the-parts";

    final HandClock clock = new HandClock();
    final World world = new World(clock, new MemoryFileStore());
    final List<ChatEvent> events = new CopyOnWriteArrayList<>();
    final ChatContext context;
    final MessagePosts posts;
    private final OracleRecorder oracle = OracleRecorder.ofAccepted();
    private final LoopbackServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    RestRig() throws IOException {
        Founding.of(world);
        world.listen(events::add);
        server = new LoopbackServer(0);
        context = new ChatContext(
                world,
                new Permissions(world),
                new WireJson(world, server.origin()),
                server.origin(),
                user("Easel").id(),
                "token");
        posts = new MessagePosts(context);
        Router rest = new Router();
        new RestRoutes(context, posts, 1).addTo(rest);
        Router files = new Router();
        new FileRoutes(context).addTo(files);
        server.start(
                sockets -> {},
                List.of(
                        new RouterHandler("/api/v10", rest, this::heard),
                        new RouterHandler(FileLinks.PREFIX, files, CallFilter.none())));
    }

    /** The description has numbers for the codes of fields, where Discord's documentation and Discord have texts. */
    private Reply heard(HttpCall call, Router.Match match) {
        Reply reply;
        try {
            reply = match.endpoint().answer(call);
        } catch (ApiException e) {
            reply = e.reply();
        }
        if (reply.status() == 400) {
            return reply;
        }
        oracle.onExchange(new Exchange(
                call.method(),
                call.path(),
                "",
                call.header("Content-Type").orElse(""),
                call.body(),
                reply.status(),
                reply.headers().getOrDefault("Content-Type", ""),
                reply.body()));
        return reply;
    }

    Answer get(String path) {
        return call("GET", path, "");
    }

    Answer post(String path, String json) {
        return call("POST", path, json);
    }

    Answer call(String method, String path, String json) {
        String type = json.isEmpty() ? "text/plain" : "application/json";
        return send("/api/v10" + path, method, type, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Multipart as JDA sends it: files first. */
    Answer upload(String method, String path, String json, Upload... files) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        for (Upload file : files) {
            part(parts, "name=\"" + file.field() + "\"; filename=\"" + file.filename() + "\"", file.bytes());
        }
        part(parts, "name=\"payload_json\"", json.getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("/api/v10" + path, method, "multipart/form-data; boundary=" + BOUNDARY, parts.toByteArray());
    }

    private static void part(ByteArrayOutputStream parts, String disposition, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        parts.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(content);
        parts.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Any request to the server; an address with the origin is taken as it is. */
    Answer send(String path, String method, String type, byte[] body) {
        String address = path.startsWith("http") ? path : server.origin() + path;
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .method(method, BodyPublishers.ofByteArray(body))
                .header("Content-Type", type)
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + address + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends a message of the bot. */
    JsonNode say(Channel channel, String json) {
        return post(messages(channel), json).fine();
    }

    String messages(Channel channel) {
        return "/channels/" + channel.id() + "/messages";
    }

    Channel channel(String name) {
        return world.channels().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Channel directChannel(String username) {
        return world.directChannel(user(username).id(), user("Easel").id()).orElseThrow();
    }

    User user(String username) {
        return world.users().stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    Role role(String name) {
        return world.roles().stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String guild() {
        return "/guilds/" + world.guild().id();
    }

    /** Gives the bot the role Admin. */
    void promoteBot() {
        giveBot(role("Admin"));
    }

    private void giveBot(Role role) {
        Member bot = world.member(context.botId()).orElseThrow();
        Set<Long> roles = Set.of(role.id(), role("Easel").id());
        world.accept(new ChatEvent.MemberUpdated(new Member(bot.userId(), bot.nick(), roles, bot.joinedAt())));
    }

    /** Takes a permission from everybody's and the bot's roles. */
    void forbid(Permission permission) {
        for (Role role : world.roles()) {
            world.accept(new ChatEvent.RoleUpdated(new Role(
                    role.id(),
                    role.name(),
                    role.permissions() & ~permission.bit(),
                    role.position(),
                    role.color(),
                    role.botId())));
        }
    }

    @Override
    public void close() {
        server.close();
        oracle.assertClean();
    }
}
