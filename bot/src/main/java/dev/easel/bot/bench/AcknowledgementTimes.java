package dev.easel.bot.bench;

import dev.easel.bot.localchat.Exchange;
import dev.easel.bot.localchat.ExchangeListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes when interactions were sent and when the server had answered their callbacks. Thread-safe. */
final class AcknowledgementTimes implements ExchangeListener {
    private static final Pattern CALLBACK = Pattern.compile("/interactions/(\\d+)/[^/]+/callback");
    private static final Pattern NEW_MESSAGE = Pattern.compile("/webhooks/\\d+/[^/]+");

    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger drawings = new AtomicInteger();

    @Override
    public void onExchange(Exchange exchange) {
        long now = System.nanoTime();
        Matcher callback = CALLBACK.matcher(exchange.path());
        if (callback.matches() && exchange.status() < 300) {
            acknowledged.put(callback.group(1), now);
        } else if (exchange.method().equals("POST")
                && exchange.status() < 300
                && NEW_MESSAGE.matcher(exchange.path()).matches()) {
            drawings.incrementAndGet();
        }
    }

    /** An interaction with this id was sent at that time. */
    void sent(String id, long nanos) {
        sent.put(id, nanos);
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** What was measured so far. */
    Acknowledgements of(int asked) {
        List<Long> nanos = sent.entrySet().stream()
                .filter(entry -> acknowledged.containsKey(entry.getKey()))
                .map(entry -> acknowledged.getOrDefault(entry.getKey(), 0L) - entry.getValue())
                .toList();
        return new Acknowledgements(asked, nanos, drawings.get());
    }
}
