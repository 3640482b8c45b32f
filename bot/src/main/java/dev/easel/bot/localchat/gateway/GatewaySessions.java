package dev.easel.bot.localchat.gateway;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.GatewayOptions;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Presence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where sessions begin, are resumed and end, and every connection. Thread-safe. */
final class GatewaySessions {
    private static final Logger LOG = LoggerFactory.getLogger(GatewaySessions.class);
    private static final int ID_BYTES = 16;

    private final ChatContext context;
    private final GatewayOptions options;
    private final Welcome welcome;
    private final MemberChunks members;
    private final SecureRandom random = new SecureRandom();
    private final SessionList sessions;
    private final Set<GatewayConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean ignoringHeartbeats;

    /** @param sessions empty */
    GatewaySessions(ChatContext context, GatewayOptions options, SessionList sessions) {
        this.sessions = sessions;
        this.context = context;
        this.options = options;
        this.welcome = new Welcome(context);
        this.members = new MemberChunks(context);
    }

    Clock clock() {
        return context.world().clock();
    }

    Duration heartbeatInterval() {
        return options.heartbeatInterval();
    }

    boolean privilegedIntents() {
        return options.privilegedIntents();
    }

    MemberChunks members() {
        return members;
    }

    boolean ignoringHeartbeats() {
        return ignoringHeartbeats;
    }

    void ignoreHeartbeats(boolean ignore) {
        ignoringHeartbeats = ignore;
    }

    /** Whether this is what bots log in with; some libraries write "Bot " before it. */
    boolean knowsToken(String given) {
        String bare = given.startsWith("Bot ") ? given.substring("Bot ".length()) : given;
        return MessageDigest.isEqual(
                bare.getBytes(StandardCharsets.UTF_8), context.token().getBytes(StandardCharsets.UTF_8));
    }

    void opened(GatewayConnection connection) {
        connections.add(connection);
    }

    void closed(GatewayConnection connection) {
        connections.remove(connection);
    }

    /** The connections that are open. */
    Set<GatewayConnection> connections() {
        return Set.copyOf(connections);
    }

    /** The sessions, oldest first. */
    List<BotSession> sessions() {
        return sessions.all();
    }

    /**
     * Begins a session. Nothing happens in the world between the guild as told and the first event, and who knows that the
     * bot is ready finds it online and can resume it.
     */
    BotSession identify(GatewayConnection connection, Identification identification) {
        BotSession session = new BotSession(newId(), identification, connection);
        context.world().together(() -> {
            sessions.add(session);
            session.dispatch("READY", welcome.ready(session));
            if (session.shard().owns(context.world().guild().id(), false)) {
                session.dispatch("GUILD_CREATE", welcome.guild(session));
            }
            refreshPresence();
            return session;
        });
        return session;
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Goes on with a session.
     *
     * @param seen the last sequence number that the bot has
     * @return empty where it cannot be resumed any more
     * @throws Refusal where the session never told so much
     */
    Optional<BotSession> resume(GatewayConnection connection, String id, long seen) throws Refusal {
        Optional<BotSession> found = sessions.resumable(id, clock().instant());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        BotSession session = found.get();
        if (session.neverSent(seen)) {
            throw new Refusal(CloseCode.INVALID_SEQUENCE);
        }
        return context.world().together(() -> {
            if (!session.resume(connection, seen)) {
                end(session);
                return Optional.empty();
            }
            refreshPresence();
            return found;
        });
    }

    /** Ends a session for good. */
    void end(BotSession session) {
        session.forget();
        sessions.remove(session);
        session.connection().ifPresent(connection -> session.detach(connection, clock().instant()));
        refreshPresence();
    }

    /** A session's connection is gone. */
    void detach(BotSession session, GatewayConnection from, boolean farewell) {
        if (session.on(from) && (farewell || session.forgotten())) {
            end(session);
            return;
        }
        session.detach(from, clock().instant());
        refreshPresence();
    }

    void show(BotSession session, Presence presence) {
        session.show(presence);
        refreshPresence();
    }

    /** Looks after what time alone changes. */
    void tick() {
        try {
            connections.forEach(GatewayConnection::check);
            sessions.expire(clock().instant());
            refreshPresence();
        } catch (RuntimeException e) {
            LOG.error("looking after gateway sessions failed", e);
        }
    }

    /** The newest session that lives speaks for the bot. */
    private void refreshPresence() {
        context.world().together(() -> {
            Presence presence = sessions.online(clock().instant()).stream()
                    .findFirst()
                    .map(BotSession::presence)
                    .orElse(Presence.OFFLINE);
            if (!presence.equals(context.world().presence(context.botId()))) {
                context.world().accept(new ChatEvent.PresenceChanged(context.botId(), presence));
            }
            return presence;
        });
    }
}
