package dev.easel.bot.bench;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One open page: counts the messages it hears and, if it is one of those that do, how late they come. */
final class OpenPage implements WebSocket.Listener {
    /** Before the moment at which a message was sent, in nanoseconds. */
    static final String MARK = "\"content\":\"load ";

    private final AtomicLong heard;
    private final @Nullable PageLatencies latencies;
    private final StringBuilder frame = new StringBuilder();

    /**
     * A page.
     *
     * @param heard counts the messages of all pages
     * @param latencies null for a page that only counts
     */
    OpenPage(AtomicLong heard, @Nullable PageLatencies latencies) {
        this.heard = heard;
        this.latencies = latencies;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        frame.append(data);
        if (last) {
            read(System.nanoTime());
            frame.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private void read(long now) {
        int messages = 0;
        for (int at = frame.indexOf(MARK); at >= 0; at = frame.indexOf(MARK, at + 1)) {
            messages++;
            if (latencies != null) {
                int from = at + MARK.length();
                latencies.add(now - Long.parseLong(frame, from, frame.indexOf("\"", from), 10));
            }
        }
        heard.addAndGet(messages);
    }
}
