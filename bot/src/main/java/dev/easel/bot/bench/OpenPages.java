package dev.easel.bot.bench;

import dev.easel.bot.FailureException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Many open pages, read by one thread. */
final class OpenPages implements AutoCloseable {
    private static final int BUFFER_BYTES = 256 * 1024;
    private static final int TIMED_PAGES = 10;

    private final Selector selector;
    private final AtomicLong heard = new AtomicLong();
    private final PageLatencies latencies = new PageLatencies();
    private final Thread thread = new Thread(this::run, "bench-pages");

    private OpenPages(Selector selector) {
        this.selector = selector;
        thread.setDaemon(true);
    }

    /** Opens a page at each address. */
    static OpenPages at(List<URI> addresses) {
        try {
            OpenPages pages = new OpenPages(Selector.open());
            for (int i = 0; i < addresses.size(); i++) {
                OpenPage page = OpenPage.open(addresses.get(i), pages.listener(i % TIMED_PAGES == 0));
                page.channel().register(pages.selector, SelectionKey.OP_READ, page);
            }
            pages.thread.start();
            return pages;
        } catch (IOException e) {
            throw new FailureException("the pages cannot be opened: " + e.getMessage(), e);
        }
    }

    private OpenPage.Listener listener(boolean timed) {
        return sent -> {
            heard.incrementAndGet();
            if (timed) {
                latencies.add(System.nanoTime() - sent);
            }
        };
    }

    /** Messages that arrived, all pages together. */
    long heard() {
        return heard.get();
    }

    /** How late they came at a tenth of the pages. */
    PageLatencies latencies() {
        return latencies;
    }

    private void run() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
        try {
            while (selector.isOpen()) {
                selector.select();
                if (!selector.isOpen()) {
                    return;
                }
                for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
                    read(keys.next(), buffer);
                    keys.remove();
                }
            }
        } catch (IOException e) {
            System.err.println("bench: the pages cannot be read: " + e.getMessage());
        }
    }

    private static void read(SelectionKey key, ByteBuffer buffer) throws IOException {
        if (key.attachment() instanceof OpenPage page && !page.read(buffer)) {
            key.cancel();
        }
    }

    @Override
    public void close() {
        try {
            selector.close();
        } catch (IOException e) {
            throw new FailureException("the pages cannot be closed: " + e.getMessage(), e);
        }
    }
}
