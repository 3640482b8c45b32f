package dev.easel.bot.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A model hub on loopback: serves byte ranges, and can be told to break off, change files and lie. */
public final class HubServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Served> files = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private volatile int breakOffAfter = Integer.MAX_VALUE;

    private volatile int rangeError;

    private record Served(byte[] bytes, String etag) {}

    public HubServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The etag is quoted here. */
    public void serve(String path, byte[] bytes, String etag) {
        files.put(path, new Served(bytes, '"' + etag + '"'));
    }

    public void redirect(String from, String to) {
        redirects.put(from, to);
    }

    /** Every body ends after so many bytes, whatever its length was said to be. */
    public void breakOffAfter(int bytes) {
        breakOffAfter = bytes;
    }

    /** Partial answers begin so many bytes after what was asked for. */
    public void shiftRanges(int bytes) {
        rangeError = bytes;
    }

    /** Path and range of each request, such as {@code /x bytes=5-}. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<String> range =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"));
        requests.add(path + range.map(r -> " " + r).orElse(""));
        try (exchange) {
            Served file = files.get(path);
            if (redirects.containsKey(path)) {
                exchange.getResponseHeaders().set("Location", redirects.get(path));
                exchange.sendResponseHeaders(302, -1);
            } else if (file == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                send(exchange, file, range);
            }
        }
    }

    private void send(HttpExchange exchange, Served file, Optional<String> range) throws IOException {
        String ifRange = exchange.getRequestHeaders().getFirst("If-Range");
        int start = range.isPresent() && file.etag().equals(ifRange)
                ? rangeError + Integer.parseInt(range.get().replaceAll("[^0-9]", ""))
                : 0;
        exchange.getResponseHeaders().set("ETag", file.etag());
        int length = file.bytes().length;
        if (start >= length && start > 0) {
            exchange.getResponseHeaders().set("Content-Range", "bytes */" + length);
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        if (start > 0) {
            exchange.getResponseHeaders().set("Content-Range", "bytes " + start + "-" + (length - 1) + "/" + length);
        }
        exchange.sendResponseHeaders(start > 0 ? 206 : 200, length - start);
        exchange.getResponseBody().write(Arrays.copyOfRange(file.bytes(), start, (int)
                Math.min(length, start + (long) breakOffAfter)));
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
