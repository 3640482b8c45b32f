package dev.easel.bot.localchat.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private static final long ADA = 1;
    private static final long NIA = 2;

    private final EventLog log = new EventLog(4, 100_000);

    private String frame(long userId, long cursor) {
        return log.after(userId, cursor).frame();
    }

    @Test
    void whatCameSinceIsOneArray() {
        log.append(Audience.ALL, "1");
        log.append(Audience.ALL, "2");
        log.append(Audience.ALL, "3");
        assertThat(frame(ADA, 0)).isEqualTo("[1,2,3]");
        assertThat(frame(ADA, 2)).isEqualTo("[3]");
        assertThat(frame(ADA, 3)).isEmpty();
    }

    @Test
    void eachReadsWhatIsForThemAndGoesOnBehindIt() {
        log.append(Audience.only(ADA), "1");
        log.append(Audience.of(Set.of(ADA, NIA)), "2");
        log.append(Audience.only(ADA), "3");
        assertThat(frame(NIA, 0)).isEqualTo("[2]");
        assertThat(frame(NIA, 2)).isEmpty();
        assertThat(log.after(NIA, 2).cursor()).isEqualTo(3);
    }

    @Test
    void whoIsAtTheSamePlaceReadsTheSameObject() {
        log.append(Audience.ALL, "1");
        assertThat(log.after(ADA, 0)).isSameAs(log.after(ADA, 0));
    }

    @Test
    void whoFallsOutIsToldToAskAnew() {
        for (int i = 0; i < 5; i++) {
            log.append(Audience.ALL, Integer.toString(i));
        }
        assertThat(frame(ADA, 1)).isEqualTo("[1,2,3,4]");
        assertThat(log.after(ADA, 0)).isEqualTo(new EventLog.Batch(5, EventLog.RESYNC));
    }

    @Test
    void longEventsPushOldOnesOut() {
        EventLog small = new EventLog(100, 10);
        small.append(Audience.ALL, "123456");
        small.append(Audience.ALL, "78901");
        assertThat(small.after(ADA, 0).frame()).isEqualTo(EventLog.RESYNC);
        assertThat(small.after(ADA, 1).frame()).isEqualTo("[78901]");
    }

    @Test
    void framesAreBoundedAndGoOnWhereTheyEnded() {
        String event = "\"" + "x".repeat(20_000) + "\"";
        log.append(Audience.ALL, event);
        log.append(Audience.ALL, event);
        EventLog.Batch first = log.after(ADA, 0);
        assertThat(first).isEqualTo(new EventLog.Batch(1, "[" + event + "]"));
        assertThat(log.after(ADA, first.cursor())).isEqualTo(new EventLog.Batch(2, "[" + event + "]"));
    }

    @Test
    void everybodyFallsOutOfALogThatWasCut() {
        log.append(Audience.ALL, "1");
        log.cut();
        assertThat(frame(ADA, 0)).isEqualTo(EventLog.RESYNC);
        assertThat(frame(ADA, 1)).isEqualTo(EventLog.RESYNC);
        assertThat(frame(ADA, 2)).isEmpty();
    }
}
