package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.world.InteractionOrigin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An interaction from the moment the bot hears of it until its token expires. Thread-safe. */
final class OpenInteraction {
    /** For the first answer. */
    static final Duration TO_ANSWER = Duration.ofSeconds(3);
    /** For everything after it. */
    static final Duration TO_LIVE = Duration.ofMinutes(15);

    private enum State {
        ASKED,
        ANSWERING,
        ANSWERED,
        TOO_LATE
    }

    private record Told(String event, ObjectNode data) {}

    private final Ticket ticket;
    private final PersonLine person;
    private final Set<Long> followUps = new HashSet<>();
    private State state = State.ASKED;
    private @Nullable List<Told> heldBack = new ArrayList<>();
    private @Nullable Callback callback;
    private @Nullable ObjectNode modal;
    private long originalId;

    OpenInteraction(Ticket ticket, PersonLine person) {
        this.ticket = ticket;
        this.person = person;
    }

    Ticket ticket() {
        return ticket;
    }

    /** Tells the person that the bot has it, and then what came of it meanwhile. */
    synchronized void announce() {
        List<Told> told = heldBack == null ? List.of() : heldBack;
        heldBack = null;
        person.tell(ticket.userId(), "INTERACTION_CREATE", about());
        told.forEach(one -> person.tell(ticket.userId(), one.event(), one.data()));
    }

    /** Tells the person something, after it was announced. */
    synchronized void tell(String event, ObjectNode data) {
        if (heldBack != null) {
            heldBack.add(new Told(event, data));
        } else {
            person.tell(ticket.userId(), event, data);
        }
    }

    /** The id and the nonce, with which every event begins. */
    ObjectNode about() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", Long.toString(ticket.id()))
                .put("nonce", ticket.nonce());
    }

    /**
     * Lets one answer through.
     *
     * @throws ApiException 40060 where there is one, 10062 where it is too late for one
     */
    synchronized void beginAnswer(Instant now) {
        if (state == State.ANSWERED || state == State.ANSWERING) {
            throw new ApiException(400, 40060, "Interaction has already been acknowledged.");
        }
        if (state == State.TOO_LATE || late(now)) {
            throw ApiException.unknown(10062, "interaction");
        }
        state = State.ANSWERING;
    }

    /** The answer was refused: another may come while there is time. */
    synchronized void takeAnswerBack(Instant now) {
        state = State.ASKED;
        fail(now);
    }

    /** The answer was given; the message is that which it made or edits, 0 for none. */
    synchronized void answered(Callback how, long messageId) {
        state = State.ANSWERED;
        callback = how;
        originalId = messageId;
    }

    /** Gives up waiting for an answer where it is too late for one, and tells the person. */
    synchronized void fail(Instant now) {
        if (state == State.ASKED && late(now)) {
            state = State.TOO_LATE;
            tell("INTERACTION_FAILURE", about().put("reason", "The application did not respond"));
        }
    }

    private boolean late(Instant now) {
        return !now.isBefore(ticket.askedAt().plus(TO_ANSWER));
    }

    /** Whether its token serves: it was answered by a message or the promise of one. */
    synchronized boolean hasWebhook() {
        return state == State.ANSWERED && callback != Callback.CHOICES && callback != Callback.MODAL;
    }

    /** Whether the first answer was a deferred reply. */
    synchronized boolean deferred() {
        return callback == Callback.DEFER_REPLY;
    }

    /** The message of the first answer; 0 for none. */
    synchronized long originalId() {
        return originalId;
    }

    /** How many messages followed the first answer. */
    synchronized int followUps() {
        return followUps.size();
    }

    synchronized void followedUp(long messageId) {
        followUps.add(messageId);
    }

    /** Whether a message was made, or is edited, through it. */
    synchronized boolean owns(long messageId) {
        return messageId != 0 && (messageId == originalId || followUps.contains(messageId));
    }

    synchronized void open(ObjectNode opened) {
        modal = opened;
    }

    /** The modal that it opened; null where none is open. */
    synchronized @Nullable ObjectNode modal() {
        return modal;
    }

    synchronized void closeModal() {
        modal = null;
    }

    /** What a follow-up says of its origin. */
    InteractionOrigin followUpOrigin() {
        InteractionOrigin origin = ticket.origin();
        return new InteractionOrigin(
                origin.id(),
                origin.type(),
                origin.userId(),
                origin.name(),
                originalId(),
                origin.interactedMessageId(),
                origin.targetId(),
                origin.triggering());
    }
}
