package dev.easel.bot.localchat.http;

import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets requests pass once their bodies are there. No thread waits for a body meanwhile, so that those who send slowly hold up
 * nobody, and all bodies together are held in bounded memory. What a foreign web page sends is not read at all.
 */
final class BodyHandler extends Handler.Wrapper {
    /** All bodies that are there at one time, in bytes: a part of the memory, as each is copied and read while it is there. */
    private static final long MOST_HELD =
            Math.max(2L * RouterHandler.MOST_BYTES, Runtime.getRuntime().maxMemory() / 8);

    private final AtomicLong held = new AtomicLong();

    BodyHandler(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (request.getLength() > RouterHandler.MOST_BYTES) {
            BodyReading.tooLarge().into(request);
            pass(request, response, callback);
        } else if (request.getLength() == 0 || !LoopbackNames.allow(request)) {
            pass(request, response, callback);
        } else {
            new BodyReading(request, this, body -> {
                        body.into(request);
                        pass(request, response, callback);
                    })
                    .run();
        }
        return true;
    }

    /** Whether there is memory for so many bytes more; {@link #release} is due then, once. */
    boolean take(int bytes) {
        if (held.addAndGet(bytes) <= MOST_HELD) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    /** The bytes are needed no more. */
    void release(long bytes) {
        held.addAndGet(-bytes);
    }

    private void pass(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Throwable e) {
            // The connection would wait for an answer for ever.
            Response.writeError(request, response, callback, e);
        }
    }
}
