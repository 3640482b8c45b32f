package dev.easel.bot.localchat.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Hears what a page's socket tells. */
public final class PageListener implements WebSocket.Listener {
    private static final int MOST_SECONDS = 20;

    private final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder frame = new StringBuilder();
    private volatile @Nullable WebSocket socket;

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        frame.append(data);
        if (last) {
            PageClient.parse(frame.toString()).forEach(events::add);
            frame.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable cause) {
        closed.complete(1006);
    }

    /** The status with which the server closes the socket. */
    public int closed() {
        return closed.orTimeout(MOST_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The data of the next event of this name; those before it are dropped. */
    public JsonNode await(String name) {
        List<JsonNode> before = until(name);
        return before.get(before.size() - 1).path("d");
    }

    /** The events up to the next one of this name, itself the last. */
    public List<JsonNode> until(String name) {
        List<JsonNode> heard = new ArrayList<>();
        while (true) {
            JsonNode event = next();
            if (event == null) {
                throw new IllegalStateException("no " + name + " came, but " + heard);
            }
            heard.add(event);
            if (event.path("t").asText().equals(name)) {
                return heard;
            }
        }
    }

    private @Nullable JsonNode next() {
        try {
            return events.poll(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Sends something, which no page does. */
    public void say(String text) {
        WebSocket open = socket;
        if (open != null) {
            open.sendText(text, true).join();
        }
    }
}
