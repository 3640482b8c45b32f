package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.audit.AuditEvent;
import dev.easel.bot.audit.AuditLog;
import dev.easel.bot.audit.AuditQuery;
import dev.easel.bot.audit.RequestNote;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Notes for a log that is written when the test says so, and may be away. */
class RequestNotesTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final DoubtfulLog log = new DoubtfulLog();
    private final RequestNotes notes =
            new RequestNotes(log, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), background::add);

    private static final class DoubtfulLog implements AuditLog {
        final List<List<String>> batches = new ArrayList<>();
        boolean away;

        @Override
        public void addAll(List<AuditEvent> events) {
            if (away) {
                throw new IllegalStateException("away");
            }
            batches.add(events.stream().map(event -> event.entry().detail()).toList());
        }

        @Override
        public List<AuditEvent> latest(AuditQuery query, int count) {
            return List.of();
        }

        @Override
        public void each(AuditQuery query, Consumer<AuditEvent> listener) {}

        @Override
        public int erase(long user) {
            return 0;
        }

        @Override
        public int expire(Instant before, int most) {
            return 0;
        }
    }

    private void refused(String why) {
        notes.refused(DeskRig.ADA, RequestNote.of("fox", "imagine"), why);
    }

    @Test
    void nothingIsWrittenBeforeTheBackgroundHasTimeAndThenAllAtOnce() {
        refused("one");
        refused("two");
        refused("three");
        assertThat(log.batches).isEmpty();
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(log.batches).containsExactly(List.of("one", "two", "three"));
    }

    @Test
    void logThatIsAwayHoldsNothingUpAndIsToldOfWhatComesAfterwards() {
        log.away = true;
        refused("lost");
        background.remove().run();
        log.away = false;
        refused("one");
        background.remove().run();
        assertThat(log.batches).containsExactly(List.of("one"));
    }
}
