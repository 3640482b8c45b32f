package dev.easel.bot.localchat.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.interaction.BotLine;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.ChatListener;
import java.util.List;
import java.util.Optional;

/** Tells sessions what happens: of the world every one that wants to hear it, of interactions one alone. Thread-safe. */
final class SessionEvents implements BotLine, ChatListener {
    private final ChatContext context;
    private final SessionList sessions;
    private final EventWriter writer;

    /** What happens in the world is told from now on. */
    SessionEvents(ChatContext context, SessionList sessions) {
        this.context = context;
        this.sessions = sessions;
        this.writer = new EventWriter(context);
    }

    @Override
    public void onEvent(ChatEvent event) {
        if (sessions.isEmpty() && !(event instanceof ChatEvent.MemberUpdated)) {
            return;
        }
        long guildId = context.world().guild().id();
        writer.write(event).ifPresent(dispatch -> {
            for (BotSession session : sessions.all()) {
                if (dispatch.wanted(session.intents()) && session.shard().owns(guildId, dispatch.direct())) {
                    session.dispatch(dispatch);
                }
            }
        });
    }

    @Override
    public boolean dispatch(String event, ObjectNode data) {
        long guildId = data.path("guild_id").asLong(0);
        List<BotSession> able = sessions.online(context.world().clock().instant()).stream()
                .filter(session -> session.shard().owns(guildId, guildId == 0))
                .toList();
        Optional<BotSession> due = able.stream()
                .filter(session -> session.connection().isPresent())
                .findFirst()
                .or(() -> able.stream().findFirst());
        due.ifPresent(session -> session.dispatch(event, data.toString()));
        return due.isPresent();
    }
}
