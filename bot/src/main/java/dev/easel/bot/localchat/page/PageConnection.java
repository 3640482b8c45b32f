package dev.easel.bot.localchat.page;

import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * One open page. It is written to by the feed's thread alone, one frame at a time; how far it has read is all that is kept
 * of it.
 */
public final class PageConnection implements Session.Listener.AutoDemanding {
    private static final long NOWHERE = -1;

    private final PageFeed feed;
    private final long userId;
    private final String greeting;
    private volatile @Nullable Session session;
    private volatile long cursor = NOWHERE;
    private volatile boolean writing;
    private volatile boolean awaitsPong;

    /**
     * A page that is about to open.
     *
     * @param greeting the first frame
     */
    PageConnection(PageFeed feed, long userId, String greeting) {
        this.feed = feed;
        this.userId = userId;
        this.greeting = greeting;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        feed.join(this);
    }

    @Override
    public void onWebSocketText(String text) {
        refuseWords();
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        refuseWords();
    }

    private void refuseWords() {
        Session open = session;
        if (open != null) {
            open.close(StatusCode.POLICY_VIOLATION, "this socket only tells", Callback.NOOP);
        }
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        awaitsPong = false;
    }

    @Override
    public void onWebSocketClose(int status, @Nullable String reason, Callback callback) {
        feed.leave(this);
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        feed.leave(this);
    }

    /** Sends what is new, unless a frame is still under way; whether more could be sent at once. */
    boolean flush(EventLog log) {
        Session open = session;
        if (writing || open == null) {
            return false;
        }
        EventLog.Batch batch = cursor == NOWHERE ? new EventLog.Batch(log.end(), greeting) : log.after(userId, cursor);
        cursor = batch.cursor();
        if (!batch.frame().isEmpty()) {
            writing = true;
            open.sendText(batch.frame(), Callback.from(this::written, cause -> cut()));
        }
        return !writing && cursor != log.end();
    }

    private void written() {
        writing = false;
        feed.caughtUp(cursor);
    }

    /** Asks whether the page is still there; one that did not answer the last time is cut off. */
    void beat() {
        Session open = session;
        if (open == null) {
            return;
        }
        if (awaitsPong) {
            cut();
        } else {
            awaitsPong = true;
            open.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
        }
    }

    private void cut() {
        feed.leave(this);
        Session open = session;
        if (open != null) {
            open.disconnect();
        }
    }
}
