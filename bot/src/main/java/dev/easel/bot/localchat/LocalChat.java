package dev.easel.bot.localchat;

import dev.easel.bot.localchat.command.CommandRoutes;
import dev.easel.bot.localchat.fault.ControlPort;
import dev.easel.bot.localchat.fault.Faults;
import dev.easel.bot.localchat.fault.ShiftedClock;
import dev.easel.bot.localchat.gateway.Gateway;
import dev.easel.bot.localchat.http.CallFilter;
import dev.easel.bot.localchat.http.LoopbackServer;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.http.RouterHandler;
import dev.easel.bot.localchat.interaction.Interactions;
import dev.easel.bot.localchat.keep.Keep;
import dev.easel.bot.localchat.page.PageFeed;
import dev.easel.bot.localchat.page.PageFiles;
import dev.easel.bot.localchat.page.PageGuard;
import dev.easel.bot.localchat.page.PageRoutes;
import dev.easel.bot.localchat.page.PageSockets;
import dev.easel.bot.localchat.rest.ApiFilter;
import dev.easel.bot.localchat.rest.ChannelMessages;
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
import java.util.Optional;

/** The running chat server. Thread-safe. */
public final class LocalChat implements AutoCloseable {
    private final LoopbackServer server;
    private final Optional<Keep> keep;
    private final ChatContext context;
    private final Gateway gateway;
    private final PageFeed feed;
    private final Interactions interactions;
    private final Faults faults;
    private final Optional<ControlPort> control;

    private LocalChat(LoopbackServer server, Optional<Keep> keep, LocalChatOptions options) throws IOException {
        this.server = server;
        this.keep = keep;
        ShiftedClock clock = new ShiftedClock(options.clock());
        World world = new World(clock, keep.map(Keep::files).orElseGet(MemoryFileStore::new));
        keep.ifPresentOrElse(kept -> kept.begin(world, Founding::of), () -> Founding.of(world));
        context = context(world, server.origin(), options.token());
        MessagePosts posts = new MessagePosts(context);
        gateway = new Gateway(context, options.gateway());
        feed = new PageFeed(context);
        context.world().listen(feed);
        interactions = new Interactions(context, posts, gateway.line(), feed);
        faults = new Faults(clock, gateway.faults());
        control = options.controlPort() < 0
                ? Optional.empty()
                : Optional.of(ControlPort.open(options.controlPort(), faults));
        CallFilter filter = new ApiFilter(options.token(), options.rateLimits(), faults, options.exchanges());
        serve(posts, options.gateway().shards(), filter);
    }

    private static ChatContext context(World world, String origin, String token) {
        long botId = world.users().stream()
                .filter(User::bot)
                .findFirst()
                .orElseThrow()
                .id();
        return new ChatContext(world, new Permissions(world), new WireJson(world, origin), origin, botId, token);
    }

    private void serve(MessagePosts posts, int shards, CallFilter filter) throws IOException {
        Router rest = new Router();
        new RestRoutes(context, posts, shards).addTo(rest);
        new CommandRoutes(context).addTo(rest);
        interactions.addTo(rest);
        Router uploads = new Router();
        new FileRoutes(context).addTo(uploads);
        Router page = new Router();
        new PageRoutes(context, new ChannelMessages(context, posts), interactions::submit).addTo(page);
        PageFiles files = PageFiles.load();
        Router root = new Router();
        files.addTo(root);
        PageGuard guard = new PageGuard(server.origin());
        PageSockets sockets = new PageSockets(context, feed, files.version(), guard);
        feed.start();
        server.start(
                container -> {
                    gateway.addTo(container);
                    sockets.addTo(container);
                },
                List.of(
                        new RouterHandler("/api/v10", rest, filter),
                        new RouterHandler("/api", rest, filter),
                        new RouterHandler(FileLinks.PREFIX, uploads, CallFilter.none()),
                        new RouterHandler("/page", page, guard, guard.headers()),
                        // Answers whatever is left, so it comes last.
                        new RouterHandler("", root, guard, guard.headers())));
    }

    /**
     * Starts it.
     *
     * @throws IOException where a port is taken
     * @throws dev.easel.bot.RefusedInputException where the file to keep the chat in cannot be used
     */
    public static LocalChat start(LocalChatOptions options) throws IOException {
        LoopbackServer server = new LoopbackServer(options.port());
        Optional<Keep> keep = Optional.empty();
        try {
            keep = Optional.ofNullable(options.keep()).map(Keep::open);
            return new LocalChat(server, keep, options);
        } catch (IOException | RuntimeException e) {
            server.close();
            keep.ifPresent(Keep::close);
            throw e;
        }
    }

    /** The port in use. */
    public int port() {
        return server.port();
    }

    /**
     * The control port in use.
     *
     * @throws java.util.NoSuchElementException where none was asked for
     */
    public int controlPort() {
        return control.orElseThrow().port();
    }

    /** What the parts work with; for tests of this package. */
    ChatContext context() {
        return context;
    }

    /** What goes wrong on demand. */
    public Faults faults() {
        return faults;
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
        gateway.close();
        interactions.close();
        feed.close();
        control.ifPresent(ControlPort::close);
        server.close();
        keep.ifPresent(Keep::close);
    }
}
