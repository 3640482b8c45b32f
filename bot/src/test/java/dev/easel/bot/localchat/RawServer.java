package dev.easel.bot.localchat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sends bytes to a server's port, as they are. Bytes are written as the characters of ISO 8859-1. */
final class RawServer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;
    private final List<Socket> open = new ArrayList<>();

    RawServer(int port) {
        this.port = port;
    }

    /** The header Host. */
    String host() {
        return "Host: 127.0.0.1:" + port + "\r\n";
    }

    /** Sends a request and ends its own side of the connection. */
    RawAnswer say(String request) throws IOException {
        return say(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private RawAnswer say(byte[] request) throws IOException {
        try (Socket socket = socket()) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
                socket.getInputStream().transferTo(answer);
            } catch (SocketException e) {
                // A server that refuses what is still being sent resets the connection behind its answer.
                if (answer.size() == 0) {
                    socket.getInputStream().transferTo(answer);
                }
            }
            return new RawAnswer(answer.toString(StandardCharsets.UTF_8));
        }
    }

    /** Posts a body. */
    RawAnswer post(String path, String contentType, String body) throws IOException {
        return say("POST " + path + " HTTP/1.1\r\n" + host() + "Content-Type: " + contentType + "\r\nContent-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }

    RawAnswer get(String path, String... headers) throws IOException {
        return say("GET " + path + " HTTP/1.1\r\n" + host() + String.join("", headers) + "Connection: close\r\n\r\n");
    }

    /** Sends a beginning, and keeps the connection. */
    void begin(String part) throws IOException {
        Socket socket = socket();
        open.add(socket);
        socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Socket socket() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }
}
