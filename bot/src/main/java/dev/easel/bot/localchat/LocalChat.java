package dev.easel.bot.localchat;

import dev.easel.bot.localchat.http.CallFilter;
import dev.easel.bot.localchat.http.LoopbackServer;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.http.RouterHandler;
import dev.easel.bot.localchat.rest.FileRoutes;
import dev.easel.bot.localchat.rest.MessagePosts;
import dev.easel.bot.localchat.rest.RestRoutes;
import dev.easel.bot.localchat.world.FileLinks;
import dev.easel.bot.localchat.world.Founding;
import dev.easel.bot.localchat.world.MemoryFileStore;
import dev.easel.bot.localchat.world.Permissions;
import dev.easel.bot.localchat.world.User;
import dev.easel.bot.localchat.world.WireJson;
import dev.easel.bot.localchat.world.World;
import java.io.IOException;
import java.util.List;

/** The running chat server. Thread-safe. */
public final class LocalChat implements AutoCloseable {
    private final LoopbackServer server;
    private final ChatContext context;

    private LocalChat(LoopbackServer server, ChatContext context) {
        this.server = server;
        this.context = context;
    }

    /**
     * Starts it.
     *
     * @throws IOException where the port is taken or the file cannot be read
     */
    public static LocalChat start(LocalChatOptions options) throws IOException {
        LoopbackServer server = new LoopbackServer(options.port());
        World world = new World(options.clock(), new MemoryFileStore());
        Founding.of(world);
        long botId = world.users().stream()
                .filter(User::bot)
                .findFirst()
                .orElseThrow()
                .id();
        ChatContext context = new ChatContext(
                world,
                new Permissions(world),
                new WireJson(world, server.origin()),
                server.origin(),
                botId,
                options.token());
        Router rest = new Router();
        MessagePosts posts = new MessagePosts(context);
        new RestRoutes(context, posts).addTo(rest);
        Router files = new Router();
        new FileRoutes(context).addTo(files);
        server.start(
                sockets -> {},
                List.of(
                        new RouterHandler(FileLinks.PREFIX, files, CallFilter.none()),
                        new RouterHandler("/api/v10", rest, CallFilter.none()),
                        new RouterHandler("/api", rest, CallFilter.none())));
        return new LocalChat(server, context);
    }

    /** The port in use. */
    public int port() {
        return server.port();
    }

    /** Where people open the page. */
    public String pageUrl() {
        return context.origin() + "/";
    }

    /** Where bots find the REST API, with the slash at the end. */
    public String apiUrl() {
        return context.origin() + "/api/v10/";
    }

    /** Where bots find the gateway. */
    public String gatewayUrl() {
        return "ws" + context.origin().substring("http".length()) + "/gateway";
    }

    /** What the bot logs in with. */
    public String token() {
        return context.token();
    }

    @Override
    public void close() {
        server.close();
    }
}
