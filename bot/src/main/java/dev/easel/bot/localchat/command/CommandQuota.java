package dev.easel.bot.localchat.command;

import dev.easel.bot.localchat.http.ApiException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How many commands may be created in a day: 200 for each guild, and as many for everywhere. Guarded by its owner. */
final class CommandQuota {
    static final int MOST = 200;

    private static final Duration DAY = Duration.ofDays(1);

    private final Clock clock;
    private final Map<Long, Deque<Instant>> created = new HashMap<>();

    CommandQuota(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts new commands.
     *
     * @throws ApiException 30034 where they are too many, none of which is counted then
     */
    void take(long guildId, int number) {
        Deque<Instant> times = created.computeIfAbsent(guildId, id -> new ArrayDeque<>());
        Instant now = clock.instant();
        while (!times.isEmpty() && !times.getFirst().plus(DAY).isAfter(now)) {
            times.removeFirst();
        }
        if (times.size() + number > MOST) {
            throw new ApiException(
                    400, 30034, "Max number of daily application command creates has been reached (" + MOST + ")");
        }
        for (int i = 0; i < number; i++) {
            times.addLast(now);
        }
    }
}
