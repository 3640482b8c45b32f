package dev.easel.bot.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server with a gallery in memory, and somebody who calls it. */
final class WebRig implements AutoCloseable {
    final FakeShelf shelf = new FakeShelf();
    final List<String> obstacles = new ArrayList<>();
    long nanos = 5_000_000_000L;
    final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    WebRig(Optional<URI> address) {
        server = WebServer.start(
                0,
                address,
                new WebParts(
                        "1.2.3",
                        () -> List.copyOf(obstacles),
                        () -> "easel_steps_total 5\n",
                        () -> shelf,
                        () -> nanos));
    }

    WebRig() {
        this(Optional.empty());
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.origin() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path + " cannot be asked for", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The whole answer to a call by another name. */
    String getAs(String host, String path) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.origin().getPort())) {
            String call = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
