package dev.easel.bot.discord;

import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of the server turning the bot away for good. Thread-safe. */
final class Lockout extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Lockout.class);

    private final String server;
    private final CompletableFuture<String> sentence;

    /** @param sentence completed with what to tell whoever runs the bot */
    Lockout(String server, CompletableFuture<String> sentence) {
        this.server = server;
        this.sentence = sentence;
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        CloseCode code = event.getCloseCode();
        if (code != null && !code.isReconnect()) {
            end(code);
        }
    }

    /** The token is of no use. */
    void refuseToken() {
        end(CloseCode.AUTHENTICATION_FAILED);
    }

    private void end(CloseCode code) {
        String told = code == CloseCode.AUTHENTICATION_FAILED
                ? server + " refuses the bot's token; a new one is made where the application is"
                : server + " turned the bot away with code " + code.getCode() + ": " + code.getMeaning();
        LOG.error("{}", told);
        sentence.complete(told);
    }
}
