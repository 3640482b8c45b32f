package dev.easel.bot.localchat.gateway;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** The latest dispatches of a session, bounded, for a bot that resumes. Confined to its session's lock. */
final class ReplayBuffer {
    private static final int MOST_PAYLOADS = 4096;
    private static final long MOST_CHARACTERS = 8L * 1024 * 1024;

    private record Sent(long sequence, String payload) {}

    private final ArrayDeque<Sent> sent = new ArrayDeque<>();
    private long characters;
    private long forgottenUpTo;

    void add(long sequence, String payload) {
        sent.add(new Sent(sequence, payload));
        characters += payload.length();
        while (sent.size() > MOST_PAYLOADS || characters > MOST_CHARACTERS) {
            Sent oldest = sent.remove();
            characters -= oldest.payload().length();
            forgottenUpTo = oldest.sequence();
        }
    }

    /** What came after a sequence number; empty where some of it is forgotten. */
    Optional<List<String>> after(long sequence) {
        if (sequence < forgottenUpTo) {
            return Optional.empty();
        }
        return Optional.of(sent.stream()
                .filter(one -> one.sequence() > sequence)
                .map(Sent::payload)
                .toList());
    }
}
