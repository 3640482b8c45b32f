package dev.easel.bot.web;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.bot.localchat.http.LoopbackServer;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.http.RouterHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The operator's server, at work until closed. Thread-safe. */
public final class WebServer implements AutoCloseable {
    /** So many ports from the first are tried. */
    private static final int TRIED = 100;

    private static final int HIGHEST = 65535;

    private final LoopbackServer server;
    private final Optional<URI> address;

    private WebServer(LoopbackServer server, Optional<URI> address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Answers on return.
     *
     * @param port the next free one where it is taken; 0 for any free one
     * @param address where a proxy shows the gallery to others, without a slash at its end
     * @throws FailureException where no port can be had
     */
    public static WebServer start(int port, Optional<URI> address, WebParts parts) {
        LoopbackServer server = listening(port);
        Router router = new Router();
        new StateRoutes(parts).addTo(router);
        new GalleryRoutes(parts.shelf()).addTo(router);
        server.start(sockets -> {}, List.of(new RouterHandler("", router, new HostGuard(address), HostGuard.HEADERS)));
        return new WebServer(server, address);
    }

    private static LoopbackServer listening(int port) {
        int last = port == 0 ? 0 : Math.min(HIGHEST, port + TRIED - 1);
        for (int candidate = port; candidate <= last; candidate++) {
            try {
                return new LoopbackServer(candidate);
            } catch (IOException e) {
                if (!taken(e)) {
                    throw new FailureException("web.port " + candidate + " cannot be had: " + IoReason.of(e), e);
                }
            }
        }
        throw new FailureException("no port of " + port + " to " + last + " is free on this machine for web.port");
    }

    private static boolean taken(IOException e) {
        return e instanceof BindException || e.getCause() instanceof BindException;
    }

    /** Scheme, host and port on this machine. */
    public URI origin() {
        return URI.create(server.origin());
    }

    /** The page of a drawing: at the address for others where there is one, else on this machine. */
    public URI page(String id) {
        return URI.create(address.orElseGet(this::origin) + GalleryRoutes.ROOT + "/" + id);
    }

    @Override
    public void close() {
        server.close();
    }
}
