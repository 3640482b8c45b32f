package dev.easel.bot.localchat.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.GatewayOptions;
import dev.easel.bot.localchat.interaction.BotLine;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.ChatListener;
import dev.easel.bot.localchat.world.Presence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every bot's session and connection. Thread-safe. */
public final class GatewaySessions implements BotLine, ChatListener {
    /** How long a session waits for its bot to resume. */
    private static final Duration RESUMABLE = Duration.ofMinutes(5);
    /** How long a bot without connection counts as online, and is told of interactions when it resumes. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(GatewaySessions.class);
    private static final int MOST_WAITING = 16;
    private static final int ID_BYTES = 16;

    private final ChatContext context;
    private final GatewayOptions options;
    private final Welcome welcome;
    private final MemberChunks members;
    private final EventWriter writer;
    private final SecureRandom random = new SecureRandom();
    private final List<BotSession> sessions = new CopyOnWriteArrayList<>();
    private final Set<GatewayConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean ignoringHeartbeats;

    /** Nobody is connected yet; what happens in the world is told from now on. */
    GatewaySessions(ChatContext context, GatewayOptions options) {
        this.context = context;
        this.options = options;
        this.welcome = new Welcome(context);
        this.members = new MemberChunks(context);
        this.writer = new EventWriter(context);
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
        return List.copyOf(sessions);
    }

    /**
     * Begins a session. Nothing happens in the world between the guild as told and the first event, and who knows that the
     * bot is ready finds it online.
     */
    BotSession identify(GatewayConnection connection, Identification identification) {
        BotSession session = new BotSession(newId(), identification, connection);
        context.world().together(() -> {
            session.dispatch("READY", welcome.ready(session));
            if (session.shard().owns(context.world().guild().id(), false)) {
                session.dispatch("GUILD_CREATE", welcome.guild(session));
            }
            sessions.add(session);
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
        expire();
        Optional<BotSession> found =
                sessions.stream().filter(session -> session.id().equals(id)).findFirst();
        if (found.isEmpty() || found.get().forgotten()) {
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
            expire();
            refreshPresence();
        } catch (RuntimeException e) {
            LOG.error("looking after gateway sessions failed", e);
        }
    }

    private void expire() {
        Instant now = clock().instant();
        sessions.removeIf(session -> session.detachedBefore(now.minus(RESUMABLE)));
        List<BotSession> waiting = sessions.stream()
                .filter(session -> session.detachedBefore(Instant.MAX))
                .toList();
        sessions.removeAll(waiting.subList(0, Math.max(0, waiting.size() - MOST_WAITING)));
    }

    /** The newest session that lives speaks for the bot. */
    private void refreshPresence() {
        Instant grace = clock().instant().minus(GRACE);
        context.world().together(() -> {
            Presence presence = newestFirst().stream()
                    .filter(session -> !session.detachedBefore(grace))
                    .findFirst()
                    .map(BotSession::presence)
                    .orElse(Presence.OFFLINE);
            if (!presence.equals(context.world().presence(context.botId()))) {
                context.world().accept(new ChatEvent.PresenceChanged(context.botId(), presence));
            }
            return presence;
        });
    }

    private List<BotSession> newestFirst() {
        List<BotSession> reversed = new ArrayList<>(sessions);
        Collections.reverse(reversed);
        return reversed;
    }

    @Override
    public void onEvent(ChatEvent event) {
        if (sessions.isEmpty() && !(event instanceof ChatEvent.MemberUpdated)) {
            return;
        }
        long guildId = context.world().guild().id();
        writer.write(event).ifPresent(dispatch -> {
            for (BotSession session : sessions) {
                if (dispatch.wanted(session.intents()) && session.shard().owns(guildId, dispatch.direct())) {
                    session.dispatch(dispatch);
                }
            }
        });
    }

    @Override
    public boolean dispatch(String event, ObjectNode data) {
        long guildId = data.path("guild_id").asLong(0);
        Instant grace = clock().instant().minus(GRACE);
        List<BotSession> able = newestFirst().stream()
                .filter(session -> session.shard().owns(guildId, guildId == 0))
                .filter(session -> !session.detachedBefore(grace))
                .toList();
        Optional<BotSession> due = able.stream()
                .filter(session -> session.connection().isPresent())
                .findFirst()
                .or(() -> able.stream().findFirst());
        due.ifPresent(session -> session.dispatch(event, data.toString()));
        return due.isPresent();
    }
}
