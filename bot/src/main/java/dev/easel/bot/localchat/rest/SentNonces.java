package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.world.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers for some minutes which nonces were sent. Guarded by the world's lock. */
final class SentNonces {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private record Key(long userId, long channelId, String nonce) {}

    private final Map<Key, Message> sent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Message> eldest) {
            return size() > MOST;
        }
    };

    Optional<Message> earlier(long userId, long channelId, String nonce, Instant now) {
        return Optional.ofNullable(sent.get(new Key(userId, channelId, nonce)))
                .filter(message -> message.sentAt().plus(REMEMBERED).isAfter(now));
    }

    void remember(Message message) {
        if (message.nonce() != null) {
            Key key = new Key(message.authorId(), message.channelId(), message.nonce());
            sent.remove(key);
            sent.put(key, message);
        }
    }
}
