package dev.easel.bot.localchat.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** Each payload a binary frame of one zlib stream, flushed so that it ends with 00 00 FF FF. Thread-safe. */
final class ZlibStream implements FrameCodec {
    private static final int CHUNK = 4096;

    private final Deflater deflater = new Deflater();
    private boolean closed;

    @Override
    public void send(Session socket, String payload, Callback sent) {
        socket.sendBinary(ByteBuffer.wrap(deflated(payload)), sent);
    }

    synchronized byte[] deflated(String payload) {
        if (closed) {
            return new byte[0];
        }
        deflater.setInput(payload.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        int length;
        do {
            length = deflater.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
            out.write(chunk, 0, length);
        } while (length == chunk.length);
        return out.toByteArray();
    }

    @Override
    public synchronized void close() {
        closed = true;
        deflater.end();
    }
}
