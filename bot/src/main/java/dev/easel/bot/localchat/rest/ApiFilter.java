package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.Exchange;
import dev.easel.bot.localchat.ExchangeListener;
import dev.easel.bot.localchat.fault.FaultAction;
import dev.easel.bot.localchat.fault.Faults;
import dev.easel.bot.localchat.fault.LoggedRequest;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.CallFilter;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.LoopbackNames;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.limit.InvalidRequests;
import dev.easel.bot.localchat.limit.RateLimits;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands around every REST call: tells of it, makes it fail where tests want that, checks the token, counts. Thread-safe. */
public final class ApiFilter implements CallFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ApiFilter.class);
    private static final Reply CUT_OFF = new Reply(CUT, Map.of(), new byte[0]);

    private final ApiKey key;
    private final boolean limited;
    private final RateLimits limits;
    private final InvalidRequests invalid;
    private final Faults faults;
    private final ExchangeListener exchanges;

    /**
     * For one API.
     *
     * @param token what bots show
     * @param limited whether rate limits hold
     * @param faults what goes wrong, and the clock
     * @param exchanges hears of every call that is answered
     */
    public ApiFilter(String token, boolean limited, Faults faults, ExchangeListener exchanges) {
        this(token, limited, faults, exchanges, new InvalidRequests(faults.clock()));
    }

    ApiFilter(String token, boolean limited, Faults faults, ExchangeListener exchanges, InvalidRequests invalid) {
        this.key = new ApiKey(token);
        this.limited = limited;
        this.limits = new RateLimits(faults.clock());
        this.invalid = invalid;
        this.faults = faults;
        this.exchanges = exchanges;
    }

    @Override
    public Reply around(HttpCall call, Router.Match match) {
        if (!LoopbackNames.allow(call::header)) {
            // Nobody hears of it, and it is not counted: a foreign web page could have the bot shut out.
            return via(new ApiException(403, 0, "403: Forbidden").reply());
        }
        long start = System.nanoTime();
        Reply reply = struck(call, match);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        faults.log(new LoggedRequest(call.method(), call.path(), reply.status(), millis));
        if (reply.status() != CUT) {
            invalid.note(reply.status());
            exchanges.onExchange(exchange(call, reply));
        }
        return reply;
    }

    private static Exchange exchange(HttpCall call, Reply reply) {
        return new Exchange(
                call.method(),
                call.path(),
                call.rawQuery(),
                call.header("Content-Type").orElse(""),
                call.body(),
                reply.status(),
                reply.headers().getOrDefault("Content-Type", ""),
                reply.body());
    }

    private Reply struck(HttpCall call, Router.Match match) {
        Optional<FaultAction> fault = faults.meet(call.method(), call.decodedPath());
        if (fault.isEmpty()) {
            return limited(call, match);
        }
        FaultAction action = fault.get();
        if (action instanceof FaultAction.Answer answer) {
            return via(wanted(answer));
        }
        if (action instanceof FaultAction.RateLimit limit) {
            return refused(limits.refusal(call.method(), match.template(), limit.seconds()));
        }
        if (action instanceof FaultAction.Drop) {
            return CUT_OFF;
        }
        if (action instanceof FaultAction.Delay delay) {
            pause(delay.time().toNanos());
            return limited(call, match);
        }
        limited(call, match);
        return CUT_OFF;
    }

    private static Reply wanted(FaultAction.Answer answer) {
        String trimmed = answer.body().strip();
        boolean json = trimmed.startsWith("{") || trimmed.startsWith("[");
        Reply reply = new Reply(
                answer.status(),
                answer.body().isEmpty()
                        ? Map.of()
                        : Map.of("Content-Type", json ? "application/json" : "text/plain; charset=utf-8"),
                answer.body().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }

    private static void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && !Thread.currentThread().isInterrupted(); left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private Reply limited(HttpCall call, Router.Match match) {
        OptionalLong shutOut = limited ? invalid.shutOutSeconds() : OptionalLong.empty();
        if (shutOut.isPresent()) {
            return shutOut(shutOut.getAsLong());
        }
        try {
            key.check(call, match);
        } catch (ApiException e) {
            return via(e.reply());
        }
        if (!limited || match.template().isEmpty()) {
            return via(answered(call, match));
        }
        RateLimits.Verdict verdict = limits.count(call, match);
        if (verdict.refusal().isPresent()) {
            return refused(verdict);
        }
        return via(with(answered(call, match), verdict.headers()));
    }

    /** As Discord's gatekeeper answers: not in the API's form, and without Via. */
    private static Reply shutOut(long seconds) {
        byte[] body = "error code: 1015".getBytes(StandardCharsets.UTF_8);
        return new Reply(
                429, Map.of("Content-Type", "text/plain; charset=utf-8", "Retry-After", Long.toString(seconds)), body);
    }

    private static Reply refused(RateLimits.Verdict verdict) {
        return via(with(verdict.refusal().orElseThrow(), verdict.headers()));
    }

    private static Reply answered(HttpCall call, Router.Match match) {
        try {
            return match.endpoint().answer(call);
        } catch (ApiException e) {
            return e.reply();
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", call.method(), match.template(), e);
            return new ApiException(500, 0, "500: Internal Server Error").reply();
        }
    }

    private static Reply with(Reply reply, Map<String, String> headers) {
        Reply more = reply;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            more = more.with(header.getKey(), header.getValue());
        }
        return more;
    }

    /** Bots take a 429 without it for their being shut out. */
    private static Reply via(Reply reply) {
        return reply.with("Via", "1.1 easel");
    }
}
