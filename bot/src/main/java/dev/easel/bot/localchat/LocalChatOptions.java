package dev.easel.bot.localchat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the chat server runs.
 *
 * @param port on 127.0.0.1; 0 for any free one
 * @param keep the file that holds what was said; null to forget at the end
 * @param controlPort where tests inject faults; 0 for any free one, -1 for none
 * @param token what the bot logs in with; one that looks like a real Discord token is refused
 * @param rateLimits whether Discord's rate limits hold
 * @param clock time
 * @param exchanges hears of every REST call
 * @param gateway how the gateway behaves
 */
public record LocalChatOptions(
        int port,
        @Nullable Path keep,
        int controlPort,
        String token,
        boolean rateLimits,
        Clock clock,
        ExchangeListener exchanges,
        GatewayOptions gateway) {
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]{1,200}");
    /** An id, a time and a signature, each in base64url; or the prefix that accounts with two factors have. */
    private static final Pattern REAL = Pattern.compile(
            "(?:Bot\\s+)?(?:[\\w-]{18,32}={0,2}\\.[\\w-]{5,8}\\.[\\w-]{25,}|mfa\\.[\\w-]{60,})",
            Pattern.CASE_INSENSITIVE);

    public LocalChatOptions {
        if (REAL.matcher(token.strip()).matches()) {
            throw new IllegalArgumentException(
                    "the token looks like a real Discord token: the local chat server needs none; keep it for Discord, or replace it if it was shown to anybody");
        }
        if (!PLAIN.matcher(token).matches()) {
            throw new IllegalArgumentException("the token must be 1-200 visible ASCII characters without spaces, not "
                    + token.length() + " others");
        }
    }

    /** Any free port, nothing kept, no control port. */
    public static LocalChatOptions ephemeral() {
        return new LocalChatOptions(
                0, null, -1, "easel-local-token", true, Clock.systemUTC(), exchange -> {}, GatewayOptions.DEFAULT);
    }

    /** The same on another port. */
    public LocalChatOptions withPort(int other) {
        return new LocalChatOptions(other, keep, controlPort, token, rateLimits, clock, exchanges, gateway);
    }

    /** The same with a file. */
    public LocalChatOptions withKeep(Path file) {
        return new LocalChatOptions(port, file, controlPort, token, rateLimits, clock, exchanges, gateway);
    }

    /** The same with a control port. */
    public LocalChatOptions withControlPort(int other) {
        return new LocalChatOptions(port, keep, other, token, rateLimits, clock, exchanges, gateway);
    }

    /** The same with another token. */
    public LocalChatOptions withToken(String other) {
        return new LocalChatOptions(port, keep, controlPort, other, rateLimits, clock, exchanges, gateway);
    }

    /** The same with or without rate limits. */
    public LocalChatOptions withRateLimits(boolean hold) {
        return new LocalChatOptions(port, keep, controlPort, token, hold, clock, exchanges, gateway);
    }

    /** The same with somebody who hears of every REST call. */
    public LocalChatOptions withExchanges(ExchangeListener listener) {
        return new LocalChatOptions(port, keep, controlPort, token, rateLimits, clock, listener, gateway);
    }

    /** The same with another clock. */
    public LocalChatOptions withClock(Clock other) {
        return new LocalChatOptions(port, keep, controlPort, token, rateLimits, other, exchanges, gateway);
    }

    /** The same with another gateway. */
    public LocalChatOptions withGateway(GatewayOptions other) {
        return new LocalChatOptions(port, keep, controlPort, token, rateLimits, clock, exchanges, other);
    }

    @Override
    public String toString() {
        return "LocalChatOptions[port=" + port + ", keep=" + keep + ", controlPort=" + controlPort + ", rateLimits="
                + rateLimits + "]";
    }
}
