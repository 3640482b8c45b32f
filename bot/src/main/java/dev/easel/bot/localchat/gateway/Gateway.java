package dev.easel.bot.localchat.gateway;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.GatewayOptions;
import dev.easel.bot.localchat.fault.BotConnections;
import dev.easel.bot.localchat.http.LoopbackNames;
import dev.easel.bot.localchat.interaction.BotLine;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.jspecify.annotations.Nullable;

/** The gateway as a whole: where bots connect, and the one thread that writes to them and looks after them. Thread-safe. */
public final class Gateway implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 256;
    private static final long CLOSE_SECONDS = 2;
    private static final long TICK_MILLIS = 250;

    private final GatewaySessions sessions;
    private final SessionEvents events;
    private final ConnectionFaults faults;
    private final ScheduledThreadPoolExecutor executor;
    private final ScheduledFuture<?> ticking;

    /** Tells bots from now on what happens in the world. */
    public Gateway(ChatContext context, GatewayOptions options) {
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "gateway");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        SessionList list = new SessionList();
        sessions = new GatewaySessions(context, options, list);
        events = new SessionEvents(context, list);
        faults = new ConnectionFaults(sessions);
        context.world().listen(events);
        ticking = executor.scheduleWithFixedDelay(sessions::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How interactions reach the bot. */
    public BotLine line() {
        return events;
    }

    /** What tests may do to connections. */
    public BotConnections faults() {
        return faults;
    }

    /** Answers at /gateway. */
    public void addTo(ServerWebSocketContainer sockets) {
        sockets.addMapping("/gateway", this::connection);
        sockets.addMapping("/gateway/", this::connection);
    }

    /** A web page of somewhere else cannot connect: bots send no Origin. */
    private @Nullable Object connection(
            ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
        if (!LoopbackNames.allow(request)) {
            Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
            return null;
        }
        if (sessions.connections().size() >= MOST_CONNECTIONS) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return null;
        }
        Fields query = Request.extractQueryParameters(request);
        return new GatewayConnection(GatewayQuery.of(query), sessions, executor);
    }

    /** Says farewell to all bots. */
    @Override
    public void close() {
        ticking.cancel(false);
        sessions.connections().forEach(connection -> connection.close(CloseCode.GOING_AWAY));
        executor.shutdown();
        try {
            if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
