package dev.easel.bot.localchat.gateway;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** How payloads go over a socket. Used by one thread at a time. */
interface FrameCodec extends AutoCloseable {
    /** Sends a payload and says when it is gone. */
    void send(Session socket, String payload, Callback sent);

    @Override
    void close();

    /** Each payload a text frame. */
    static FrameCodec plain() {
        return new FrameCodec() {
            @Override
            public void send(Session socket, String payload, Callback sent) {
                socket.sendText(payload, sent);
            }

            @Override
            public void close() {}
        };
    }
}
