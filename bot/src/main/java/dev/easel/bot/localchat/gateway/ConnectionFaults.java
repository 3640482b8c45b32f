package dev.easel.bot.localchat.gateway;

import dev.easel.bot.localchat.fault.BotConnections;

/** Does to the open connections what tests ask for. Thread-safe. */
final class ConnectionFaults implements BotConnections {
    private final GatewaySessions sessions;

    ConnectionFaults(GatewaySessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void reconnect() {
        for (GatewayConnection connection : sessions.connections()) {
            connection.send(Payload.of(Opcode.RECONNECT, "null"));
        }
    }

    @Override
    public void invalidate(boolean resumable) {
        for (GatewayConnection connection : sessions.connections()) {
            // A session lives on its connection from before its bot hears of it.
            sessions.sessions().stream()
                    .filter(session -> session.on(connection))
                    .forEach(session -> invalidate(session, connection, resumable));
            connection.send(Payload.of(Opcode.INVALID_SESSION, Boolean.toString(resumable)));
        }
    }

    private void invalidate(BotSession session, GatewayConnection connection, boolean resumable) {
        if (resumable) {
            sessions.detach(session, connection, false);
        } else {
            sessions.end(session);
        }
    }

    @Override
    public void close(int code) {
        sessions.connections().forEach(connection -> connection.close(code, "closed on purpose"));
    }

    @Override
    public void drop() {
        sessions.connections().forEach(GatewayConnection::cut);
    }

    @Override
    public void ignoreHeartbeats(boolean ignore) {
        sessions.ignoreHeartbeats(ignore);
    }

    @Override
    public void forgetSessions() {
        for (BotSession session : sessions.sessions()) {
            session.forget();
            if (session.connection().isEmpty()) {
                sessions.end(session);
            }
        }
    }
}
