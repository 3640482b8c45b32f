package dev.easel.bot.localchat;

import java.nio.file.Path;
import java.time.Clock;
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
 */
public record LocalChatOptions(
        int port,
        @Nullable Path keep,
        int controlPort,
        String token,
        boolean rateLimits,
        Clock clock,
        ExchangeListener exchanges) {
    /** Any free port, nothing kept, no control port. */
    public static LocalChatOptions ephemeral() {
        return new LocalChatOptions(0, null, -1, "easel-local-token", true, Clock.systemUTC(), exchange -> {});
    }

    /** The same on another port. */
    public LocalChatOptions withPort(int other) {
        return new LocalChatOptions(other, keep, controlPort, token, rateLimits, clock, exchanges);
    }

    /** The same with a file. */
    public LocalChatOptions withKeep(Path file) {
        return new LocalChatOptions(port, file, controlPort, token, rateLimits, clock, exchanges);
    }

    /** The same with a control port. */
    public LocalChatOptions withControlPort(int other) {
        return new LocalChatOptions(port, keep, other, token, rateLimits, clock, exchanges);
    }

    /** The same with somebody who hears of every REST call. */
    public LocalChatOptions withExchanges(ExchangeListener listener) {
        return new LocalChatOptions(port, keep, controlPort, token, rateLimits, clock, listener);
    }
}
