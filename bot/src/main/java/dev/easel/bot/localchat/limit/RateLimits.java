package dev.easel.bot.localchat.limit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts a bot's REST calls and refuses those that are too many. Thread-safe. */
public final class RateLimits {
    private static final int GLOBAL_CALLS = 50;
    private static final long SECOND = 1000;
    private static final int MOST_BUCKETS = 10_000;

    /**
     * What became of a call.
     *
     * @param refusal the 429; empty where the call may go on
     * @param headers for its answer
     */
    public record Verdict(Optional<Reply> refusal, Map<String, String> headers) {
        public Verdict {
            headers = Map.copyOf(headers);
        }
    }

    private final Clock clock;
    private final Window global = new Window(GLOBAL_CALLS, SECOND);
    private final Map<String, Optional<RouteLimit>> routes = new HashMap<>();
    private final Map<String, Window> buckets = new LinkedHashMap<>();

    /** Nothing is counted yet. */
    public RateLimits(Clock clock) {
        this.clock = clock;
    }

    /** Counts a call. Webhooks and interaction callbacks are not under the global limit. */
    public synchronized Verdict count(HttpCall call, Router.Match match) {
        long now = clock.millis();
        String template = match.template();
        boolean exempt = template.startsWith("/webhooks/") || template.startsWith("/interactions/");
        if (!exempt && !global.take(now)) {
            double seconds = (global.endsAt() - now) / 1000.0;
            return refused(seconds, Map.of("X-RateLimit-Global", "true", "X-RateLimit-Scope", "global"), true);
        }
        Optional<RouteLimit> limit =
                routes.computeIfAbsent(call.method() + " " + template, key -> RouteLimit.of(call.method(), template));
        return limit.map(known -> count(known, match, now)).orElse(new Verdict(Optional.empty(), Map.of()));
    }

    private Verdict count(RouteLimit limit, Router.Match match, long now) {
        if (buckets.size() >= MOST_BUCKETS) {
            buckets.values().removeIf(window -> window.over(now));
        }
        Window window = buckets.computeIfAbsent(
                limit.bucket() + " " + major(match),
                key -> new Window(limit.calls(), limit.window().toMillis()));
        boolean taken = window.take(now);
        Map<String, String> headers = headers(limit, window, now);
        if (taken) {
            return new Verdict(Optional.empty(), headers);
        }
        headers.put("X-RateLimit-Scope", "user");
        return refused((window.endsAt() - now) / 1000.0, headers, false);
    }

    /** The channel, the guild, or the webhook with its token. */
    private static String major(Router.Match match) {
        List<String> parts = List.of(match.template().split("/", -1));
        int named = switch (parts.get(1)) {
            case "channels", "guilds" -> 1;
            case "webhooks" -> 2;
            default -> 0;
        };
        return parts.stream()
                .skip(2)
                .limit(named)
                .map(part -> part.startsWith("{") ? part.substring(1, part.length() - 1) : part)
                .map(name -> match.parameters().getOrDefault(name, name))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> headers(RouteLimit limit, Window window, long now) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Limit", Integer.toString(window.most()));
        headers.put("X-RateLimit-Remaining", Integer.toString(window.remaining()));
        headers.put("X-RateLimit-Reset", seconds(window.endsAt() / 1000.0));
        headers.put("X-RateLimit-Reset-After", seconds((window.endsAt() - now) / 1000.0));
        headers.put("X-RateLimit-Bucket", limit.bucket());
        return headers;
    }

    private static Verdict refused(double seconds, Map<String, String> headers, boolean everywhere) {
        return new Verdict(Optional.of(answer(seconds, everywhere)), headers);
    }

    /** A 429 that nothing was counted for, as a bucket's that is used up. */
    public Verdict refusal(String method, String template, double seconds) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Limit", "1");
        headers.put("X-RateLimit-Remaining", "0");
        headers.put("X-RateLimit-Reset", seconds(clock.millis() / 1000.0 + seconds));
        headers.put("X-RateLimit-Reset-After", seconds(seconds));
        headers.put("X-RateLimit-Scope", "user");
        RouteLimit.of(method, template).ifPresent(limit -> headers.put("X-RateLimit-Bucket", limit.bucket()));
        return refused(seconds, headers, false);
    }

    private static Reply answer(double seconds, boolean everywhere) {
        return Reply.json(
                        429,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("message", "You are being rate limited.")
                                .put("code", 0)
                                .put("retry_after", seconds)
                                .put("global", everywhere))
                .with("Retry-After", Long.toString((long) Math.ceil(seconds)));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
