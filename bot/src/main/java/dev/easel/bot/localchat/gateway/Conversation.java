package dev.easel.bot.localchat.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The gateway's protocol on one connection. Payloads are received one at a time. */
final class Conversation {
    private static final long SECONDS_TO_IDENTIFY = 60;

    private final GatewaySessions sessions;
    private final GatewayConnection connection;
    private final SendLimit limit;
    private final long startedAt = System.nanoTime();
    private volatile long heartbeatAt = System.nanoTime();
    private volatile @Nullable BotSession session;

    Conversation(GatewaySessions sessions, GatewayConnection connection) {
        this.sessions = sessions;
        this.connection = connection;
        this.limit = new SendLimit(sessions.clock());
    }

    /** Says hello. */
    void greet() {
        long interval = sessions.heartbeatInterval().toMillis();
        connection.send(
                Payload.of(Opcode.HELLO, "{\"heartbeat_interval\":" + interval + ",\"_trace\":[\"easel-gateway\"]}"));
    }

    /** The session that lives here now. */
    private Optional<BotSession> session() {
        return Optional.ofNullable(session).filter(held -> held.on(connection));
    }

    /** Takes a frame. */
    void receive(String frame) {
        try {
            if (!limit.allows()) {
                throw new Refusal(CloseCode.RATE_LIMITED);
            }
            Payload payload = Payload.read(frame);
            switch (payload.op()) {
                case Opcode.HEARTBEAT -> heartbeat();
                case Opcode.IDENTIFY -> identify(payload.data());
                case Opcode.RESUME -> resume(payload.data());
                case Opcode.PRESENCE_UPDATE -> sessions.show(identified(), PresenceReader.read(payload.data()));
                case Opcode.REQUEST_GUILD_MEMBERS -> sessions.members().send(identified(), payload.data());
                case Opcode.VOICE_STATE_UPDATE, Opcode.REQUEST_SOUNDBOARD_SOUNDS -> identified();
                default -> throw new Refusal(CloseCode.UNKNOWN_OPCODE);
            }
        } catch (Refusal e) {
            connection.close(e.code());
        }
    }

    private void heartbeat() {
        heartbeatAt = System.nanoTime();
        if (!sessions.ignoringHeartbeats()) {
            connection.send(Payload.of(Opcode.HEARTBEAT_ACK, "null"));
        }
    }

    private void identify(JsonNode data) throws Refusal {
        beNew(data);
        hold(sessions.identify(connection, Identification.read(data, sessions.privilegedIntents())));
    }

    /** The connection may have ended meanwhile, and nobody would let go of the session. */
    private void hold(BotSession begun) {
        session = begun;
        if (connection.ending()) {
            ended(false);
        }
    }

    private void resume(JsonNode data) throws Refusal {
        beNew(data);
        JsonNode seen = data.path("seq");
        String id = data.path("session_id").asText("");
        if (!seen.isIntegralNumber() && !seen.isNull()) {
            throw new Refusal(CloseCode.DECODE_ERROR);
        }
        Optional<BotSession> resumed = sessions.resume(connection, id, seen.asLong(0));
        if (resumed.isPresent()) {
            hold(resumed.get());
        } else {
            connection.send(Payload.of(Opcode.INVALID_SESSION, "false"));
        }
    }

    /** Checks that nobody is logged in here yet, and that who wants to may. */
    private void beNew(JsonNode data) throws Refusal {
        if (session().isPresent()) {
            throw new Refusal(CloseCode.ALREADY_AUTHENTICATED);
        }
        if (!data.isObject() || !data.path("token").isTextual()) {
            throw new Refusal(CloseCode.DECODE_ERROR);
        }
        if (!sessions.knowsToken(data.path("token").textValue())) {
            throw new Refusal(CloseCode.AUTHENTICATION_FAILED);
        }
    }

    private BotSession identified() throws Refusal {
        return session().orElseThrow(() -> new Refusal(CloseCode.NOT_AUTHENTICATED));
    }

    /** Closes the connection where no heartbeat came in time, or nobody logged in. */
    void check() {
        long now = System.nanoTime();
        long patience = sessions.heartbeatInterval().toNanos() * 3 / 2;
        boolean nobody = session == null && now - startedAt > TimeUnit.SECONDS.toNanos(SECONDS_TO_IDENTIFY);
        if (now - heartbeatAt > patience || nobody) {
            connection.close(CloseCode.SESSION_TIMED_OUT);
        }
    }

    /**
     * The connection is gone.
     *
     * @param farewell whether the bot closed it in a way that ends its session too
     */
    void ended(boolean farewell) {
        BotSession held = session;
        if (held != null) {
            sessions.detach(held, connection, farewell);
        }
    }
}
