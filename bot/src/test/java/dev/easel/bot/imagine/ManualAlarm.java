package dev.easel.bot.imagine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when told to. */
final class ManualAlarm implements Alarm {
    private record Due(long nanos, Runnable action) {}

    private final List<Due> due = new ArrayList<>();
    private long now;

    @Override
    public void after(Duration delay, Runnable action) {
        due.add(new Due(now + delay.toNanos(), action));
    }

    long nanoTime() {
        return now;
    }

    void pass(Duration time) {
        now += time.toNanos();
        List<Due> ringing = due.stream().filter(d -> d.nanos() <= now).toList();
        due.removeAll(ringing);
        ringing.forEach(d -> d.action().run());
    }
}
