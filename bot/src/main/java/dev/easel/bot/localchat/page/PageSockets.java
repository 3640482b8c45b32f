package dev.easel.bot.localchat.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.world.WireJson;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.jspecify.annotations.Nullable;

/** Lets pages open their socket. */
public final class PageSockets {
    private static final String PATH = "/page/socket";
    private static final int MOST_OPEN = 4096;

    private final PageFeed feed;
    private final Persons persons;
    private final Map<String, String> headers;
    private final String greeting;

    /**
     * Sockets of one server.
     *
     * @param version of the page's files
     * @param guard whose headers refusals carry
     */
    public PageSockets(ChatContext context, PageFeed feed, String version, PageGuard guard) {
        this.feed = feed;
        this.persons = new Persons(context);
        this.headers = guard.headers();
        ObjectNode hello = JsonNodeFactory.instance.objectNode();
        hello.put("version", version);
        hello.put("started", WireJson.time(context.world().clock().instant()));
        this.greeting = "[{\"t\":\"HELLO\",\"d\":" + hello + "}]";
    }

    /** Adds the socket's address. */
    public void addTo(ServerWebSocketContainer container) {
        container.addMapping(PATH, this::open);
    }

    private @Nullable PageConnection open(
            ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
        try {
            PageGuard.refuseForeign(
                    name -> Optional.ofNullable(request.getHeaders().get(name)));
            long userId = persons.named(user(request)).id();
            if (feed.size() >= MOST_OPEN) {
                throw new ApiException(503, 0, "503: " + MOST_OPEN + " pages are open already");
            }
            // Compression would cost more memory for each page than all else together, and loopback gains nothing by
            // it.
            response.setExtensions(List.of());
            return new PageConnection(feed, userId, greeting);
        } catch (ApiException e) {
            refuse(e.reply(), response, callback);
            return null;
        }
    }

    private static Optional<String> user(Request request) {
        try {
            return Optional.ofNullable(Request.extractQueryParameters(request).getValue("user"));
        } catch (RuntimeException e) {
            throw new ApiException(400, 0, "400: Bad Request");
        }
    }

    private void refuse(Reply reply, Response response, Callback callback) {
        response.setStatus(reply.status());
        headers.forEach((name, value) -> response.getHeaders().put(name, value));
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }
}
