package dev.easel.bot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.easel.bot.FailureException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Many open pages, and people who write. */
final class PageLoad {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final PageOptions options;
    private final PageCalls calls;

    private PageLoad(PageOptions options, PageCalls calls) {
        this.options = options;
        this.calls = calls;
    }

    /** Starts a server, loads it and ends it. */
    static PageFindings run(PageOptions options) {
        try (PageServerProcess server = PageServerProcess.start()) {
            PageLoad load = new PageLoad(options, new PageCalls(server.line()));
            try (OpenPages pages = OpenPages.at(load.addresses())) {
                load.write();
                load.awaitDeliveries(pages);
                long resident = server.peakResident();
                Duration processor = server.processorTime();
                return new PageFindings(
                        options, pages.heard(), pages.latencies(), resident, server.finish(), processor);
            }
        } catch (CompletionException e) {
            throw new FailureException("the server refuses: " + e.getCause(), e);
        }
    }

    private List<URI> addresses() {
        List<String> people = calls.people();
        return IntStream.range(0, options.pages())
                .mapToObj(i -> calls.address("socket", people.get(i % people.size())))
                .toList();
    }

    private void write() {
        long began = System.nanoTime();
        List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
        for (int i = 0; i < options.messages(); i++) {
            long due = began + TimeUnit.SECONDS.toNanos(1) * i / options.perSecond();
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            String user = calls.people().get(i % calls.people().size());
            JsonNode body = JsonNodeFactory.instance.objectNode().put("content", "load " + System.nanoTime());
            answers.add(calls.post("channels/" + calls.channel() + "/messages", user, body));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    }

    private void awaitDeliveries(OpenPages pages) {
        long began = System.nanoTime();
        while (pages.heard() < options.deliveries() && System.nanoTime() - began < PATIENCE_NANOS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
