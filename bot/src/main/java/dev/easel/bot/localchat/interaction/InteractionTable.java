package dev.easel.bot.localchat.interaction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The interactions whose tokens serve, oldest first. Bounded: the oldest go first. Thread-safe. */
final class InteractionTable {
    /** A quarter of an hour at fifty in a second. */
    static final int MOST = 50_000;

    private final Map<Long, OpenInteraction> byId = new LinkedHashMap<>();
    private final Map<String, OpenInteraction> byToken = new LinkedHashMap<>();
    private final Deque<OpenInteraction> unanswered = new ArrayDeque<>();

    synchronized void add(OpenInteraction interaction) {
        byId.put(interaction.ticket().id(), interaction);
        byToken.put(interaction.ticket().token(), interaction);
        unanswered.addLast(interaction);
    }

    synchronized void remove(OpenInteraction interaction) {
        byId.remove(interaction.ticket().id());
        byToken.remove(interaction.ticket().token());
        unanswered.remove(interaction);
    }

    synchronized Optional<OpenInteraction> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Optional<OpenInteraction> byToken(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** Takes those out of the row that have had their time for an answer. */
    synchronized List<OpenInteraction> due(Instant now) {
        List<OpenInteraction> due = new ArrayList<>();
        while (!unanswered.isEmpty() && over(unanswered.getFirst(), OpenInteraction.TO_ANSWER, now)) {
            due.add(unanswered.removeFirst());
        }
        return due;
    }

    /** Takes those out of the table whose tokens expired. */
    synchronized List<OpenInteraction> expired(Instant now) {
        List<OpenInteraction> expired = new ArrayList<>();
        Iterator<OpenInteraction> oldest = byId.values().iterator();
        int surplus = byId.size() - MOST;
        while (oldest.hasNext()) {
            OpenInteraction interaction = oldest.next();
            if (expired.size() >= surplus && !over(interaction, OpenInteraction.TO_LIVE, now)) {
                break;
            }
            expired.add(interaction);
        }
        expired.forEach(this::remove);
        return expired;
    }

    private static boolean over(OpenInteraction interaction, Duration time, Instant now) {
        return !now.isBefore(interaction.ticket().askedAt().plus(time));
    }
}
