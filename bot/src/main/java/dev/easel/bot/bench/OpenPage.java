package dev.easel.bot.bench;

import dev.easel.bot.FailureException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One open page's end of the socket, which does the least that a page must: takes frames apart, counts messages and answers
 * pings. A library's client for each of a thousand pages would take the processors from what is measured. Confined to one
 * thread.
 */
final class OpenPage {
    /** Before the moment at which a message was sent, in nanoseconds. */
    private static final byte[] MARK = "\"content\":\"load ".getBytes(StandardCharsets.US_ASCII);

    private static final int MOST_BUFFERED = 512 * 1024;
    private static final int TEXT = 1;
    private static final int PING = 9;
    private static final int CONTINUED = 0;

    /** What it hears. */
    interface Listener {
        /** A message that was sent at this moment. */
        void heard(long sentNanos);
    }

    private final SocketChannel channel;
    private final Listener listener;
    private byte[] kept = new byte[0];

    private OpenPage(SocketChannel channel, Listener listener) {
        this.channel = channel;
        this.listener = listener;
    }

    /** Opens a page's socket; it does not block from then on. */
    static OpenPage open(URI address, Listener listener) {
        try {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
            String request = "GET " + address.getRawPath() + "?" + address.getRawQuery() + " HTTP/1.1\r\nHost: "
                    + address.getAuthority() + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            String head = head(channel);
            if (!head.startsWith("HTTP/1.1 101 ")) {
                throw new FailureException(
                        "the server refuses: " + head.lines().findFirst().orElse(""));
            }
            channel.configureBlocking(false);
            return new OpenPage(channel, listener);
        } catch (IOException e) {
            throw new FailureException("a page cannot be opened: " + e.getMessage(), e);
        }
    }

    private static String head(SocketChannel channel) throws IOException {
        StringBuilder head = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0 && channel.read(one.clear()) > 0) {
            head.append((char) one.get(0));
        }
        return head.toString();
    }

    SocketChannel channel() {
        return channel;
    }

    /** Takes what has arrived; false where the server has closed. */
    boolean read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int count = channel.read(buffer);
        if (count <= 0) {
            return count == 0;
        }
        byte[] all = Arrays.copyOf(kept, kept.length + count);
        buffer.flip().get(all, kept.length, count);
        int done = frames(all);
        kept = Arrays.copyOfRange(all, done, all.length);
        if (kept.length > MOST_BUFFERED) {
            throw new IOException("a frame of more than " + MOST_BUFFERED + " bytes");
        }
        return true;
    }

    /** Reads whole frames; how many bytes they take. */
    private int frames(byte[] bytes) throws IOException {
        int at = 0;
        while (at + 2 <= bytes.length) {
            int small = bytes[at + 1] & 0x7f;
            int from = at + (small == 126 ? 4 : small == 127 ? 10 : 2);
            if (from > bytes.length) {
                return at;
            }
            int length = small;
            for (int i = at + 2; i < from; i++) {
                length = i == at + 2 ? bytes[i] & 0xff : (length << 8) | (bytes[i] & 0xff);
            }
            if (from + length > bytes.length) {
                return at;
            }
            frame(bytes[at] & 0x0f, bytes, from, from + length);
            at = from + length;
        }
        return at;
    }

    private void frame(int kind, byte[] bytes, int from, int to) throws IOException {
        if (kind == PING) {
            // An empty pong, masked with zeros as a client's frames have to be.
            channel.write(ByteBuffer.wrap(new byte[] {(byte) 0x8a, (byte) 0x80, 0, 0, 0, 0}));
        } else if (kind == TEXT || kind == CONTINUED) {
            messages(bytes, from, to);
        }
    }

    private void messages(byte[] bytes, int from, int to) {
        for (int at = from; at + MARK.length < to; at++) {
            if (bytes[at] == '"' && Arrays.equals(bytes, at, at + MARK.length, MARK, 0, MARK.length)) {
                long nanos = 0;
                for (int i = at + MARK.length; i < to && bytes[i] != '"'; i++) {
                    nanos = 10 * nanos + bytes[i] - '0';
                }
                listener.heard(nanos);
            }
        }
    }
}
