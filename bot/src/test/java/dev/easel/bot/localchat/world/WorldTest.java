package dev.easel.bot.localchat.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class WorldTest {
    private static final long CHANNEL = 7;
    private static final long ADA = 1;
    private static final long MAX = 2;

    private final MemoryFileStore files = new MemoryFileStore();
    private final World world = new World(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC), files);

    @Test
    void aFullChannelForgetsItsOldestMessageWithItsFiles() {
        files.put(99, new byte[3]);
        Attachment attachment = new Attachment(99, CHANNEL, "a.png", "image/png", 3, 1, 1, null, false);
        Message first = send(0, 0, List.of(attachment));
        for (int i = 0; i < 9_999; i++) {
            send(0, 0, List.of());
        }
        assertThat(world.message(CHANNEL, first.id())).isPresent();
        send(0, 0, List.of());
        assertThat(world.message(CHANNEL, first.id())).isEmpty();
        assertThatThrownBy(() -> files.get(99)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aReplyShowsAnEphemeralMessageToNobodyElse() {
        WireJson wire = new WireJson(world, "http://127.0.0.1:1");
        Message secret = send(ADA, 0, List.of());
        Message reply = send(0, secret.id(), List.of());
        assertThat(wire.message(reply, ADA)
                        .path("referenced_message")
                        .path("id")
                        .asText())
                .isEqualTo(Long.toString(secret.id()));
        assertThat(wire.message(reply, MAX).path("referenced_message").isNull()).isTrue();
    }

    private Message send(long visibleTo, long replyTo, List<Attachment> attachments) {
        Message message = new Message(
                world.ids().next(),
                CHANNEL,
                ADA,
                0,
                "hello",
                null,
                0,
                List.of(),
                List.of(),
                attachments,
                List.of(),
                Mentions.NONE,
                replyTo,
                null,
                0,
                visibleTo,
                null);
        world.accept(new ChatEvent.MessageCreated(message));
        return message;
    }
}
