package dev.easel.bot.localchat.http;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

/** One body that arrives bit by bit. Run by one thread at a time, each time that there is more of it. */
final class BodyReading implements Runnable {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Request request;
    private final BodyHandler memory;
    private final Consumer<Body> whole;
    private final long began = System.nanoTime();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /**
     * Reads a body once it is run.
     *
     * @param memory what is asked for room
     * @param whole takes the body, refused or not; the room is free again when it returns
     */
    BodyReading(Request request, BodyHandler memory, Consumer<Body> whole) {
        this.request = request;
        this.memory = memory;
        this.whole = whole;
    }

    static Body tooLarge() {
        return Body.refused(413, 40005, "Request entity too large");
    }

    @Override
    public void run() {
        Body body = available();
        if (body == null) {
            request.demand(this);
            return;
        }
        try {
            whole.accept(body);
        } finally {
            memory.release(bytes.size());
        }
    }

    /** All that is there; null where more is to come. */
    private @Nullable Body available() {
        for (Content.Chunk chunk = request.read(); chunk != null; chunk = request.read()) {
            if (Content.Chunk.isFailure(chunk)) {
                return Body.refused(400, 0, "400: Bad Request");
            }
            Body refused = take(chunk);
            if (refused != null || chunk.isLast()) {
                return refused == null ? new Body(bytes.toByteArray(), null) : refused;
            }
        }
        return null;
    }

    private @Nullable Body take(Content.Chunk chunk) {
        int more = chunk.remaining();
        try {
            if (more > RouterHandler.MOST_BYTES - bytes.size()) {
                return tooLarge();
            }
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                return Body.refused(408, 0, "408: Request Timeout");
            }
            if (!memory.take(more)) {
                return Body.refused(503, 0, "503: too many large requests at once; try again");
            }
            bytes.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
            return null;
        } finally {
            chunk.release();
        }
    }
}
