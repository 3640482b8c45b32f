package dev.easel.bot.localchat.gateway;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** A bot's WebSocket. Thread-safe; Jetty tells it of one frame at a time. */
public final class GatewayConnection implements Session.Listener.AutoDemanding {
    private static final int NORMAL = 1000;
    private static final int GOING_AWAY = 1001;
    private static final long CLOSE_SECONDS = 5;

    private final GatewayQuery query;
    private final GatewaySessions sessions;
    private final Executor executor;
    private final FrameCodec codec;
    private final Outbox outbox;
    /** When the end began, by System.nanoTime; 0 for not yet. */
    private final AtomicLong endedAt = new AtomicLong();

    private final Conversation conversation;
    private volatile @Nullable Session socket;

    GatewayConnection(GatewayQuery query, GatewaySessions sessions, Executor executor) {
        this.query = query;
        this.sessions = sessions;
        this.executor = executor;
        this.codec = query.zlib() ? new ZlibStream() : FrameCodec.plain();
        this.outbox = new Outbox(executor, this::write);
        this.conversation = new Conversation(sessions, this);
    }

    /** Sends a payload in its turn; a bot too slow to take it is cut off. */
    void send(String payload) {
        if (!outbox.offer(payload)) {
            cut();
        }
    }

    /** Closes it in order: at once, not after what waits. */
    void close(CloseCode code) {
        close(code.number(), code.reason());
    }

    /** Closes it with any code. */
    void close(int number, String reason) {
        end(open -> open.close(number, reason, Callback.NOOP));
    }

    /** Cuts it off with no closing frame. */
    void cut() {
        end(Session::disconnect);
    }

    /** Ends it once, away from the caller's locks. */
    private void end(Consumer<Session> how) {
        if (beginsToEnd()) {
            outbox.close();
            executor.execute(() -> {
                Session open = socket;
                if (open != null) {
                    how.accept(open);
                }
                conversation.ended(false);
            });
        }
    }

    private boolean beginsToEnd() {
        return endedAt.compareAndSet(0, System.nanoTime() | 1);
    }

    /** Whether it is closed or about to be. */
    boolean ending() {
        return endedAt.get() != 0;
    }

    /** Cuts off who does not answer a closing frame, or keeps no heartbeat. */
    void check() {
        Session open = socket;
        if (!ending()) {
            conversation.check();
        } else if (open != null && System.nanoTime() - endedAt.get() > TimeUnit.SECONDS.toNanos(CLOSE_SECONDS)) {
            open.disconnect();
        }
    }

    /** What the bot on it is in the middle of. */
    Conversation conversation() {
        return conversation;
    }

    private void write(String payload, Callback sent) {
        Session open = socket;
        if (open == null || !open.isOpen()) {
            sent.fail(new ClosedChannelException());
            return;
        }
        codec.send(open, payload, sent);
    }

    @Override
    public void onWebSocketOpen(Session session) {
        socket = session;
        sessions.opened(this);
        CloseCode refusal = query.refusal();
        if (refusal == null) {
            conversation.greet();
        } else {
            close(refusal);
        }
    }

    @Override
    public void onWebSocketText(String message) {
        if (!ending()) {
            conversation.receive(message);
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        close(CloseCode.DECODE_ERROR);
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        cut();
    }

    @Override
    public void onWebSocketClose(int statusCode, String reason, Callback callback) {
        boolean farewell = beginsToEnd() && (statusCode == NORMAL || statusCode == GOING_AWAY);
        outbox.close();
        codec.close();
        sessions.closed(this);
        conversation.ended(farewell);
        callback.succeed();
    }
}
