package dev.easel.bot.localchat.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** A web server on 127.0.0.1, the only address it can be given. */
public final class LoopbackServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int MOST_THREADS = 64;
    private static final int MOST_FRAME_BYTES = 64 * 1024;

    private final Server server;
    private final ServerConnector connector;

    /**
     * Opens a port; nothing is answered before {@link #start}.
     *
     * @param port 0 for any free one
     * @throws IOException where the port is taken
     */
    public LoopbackServer(int port) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("chat");
        threads.setDaemon(true);
        server = new Server(threads);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        connector.open();
    }

    /** The port in use. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Scheme, host and port. */
    public String origin() {
        return "http://" + LOOPBACK + ":" + port();
    }

    /** Answers from now on: WebSockets first, then the handlers in their order. */
    public void start(Consumer<ServerWebSocketContainer> sockets, List<Handler> handlers) {
        Handler.Sequence sequence = new Handler.Sequence();
        handlers.forEach(sequence::addHandler);
        WebSocketUpgradeHandler upgrades = WebSocketUpgradeHandler.from(server, container -> {
            container.setMaxTextMessageSize(MOST_FRAME_BYTES);
            container.setIdleTimeout(Duration.ZERO);
            sockets.accept(container);
        });
        upgrades.setHandler(new BodyHandler(sequence));
        server.setHandler(upgrades);
        server.setErrorHandler(new PlainErrors());
        server.addConnector(connector);
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("the web server does not start", e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
            connector.close();
        } catch (Exception e) {
            throw new IllegalStateException("the web server does not stop", e);
        }
    }
}
