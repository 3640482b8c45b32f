package dev.easel.bot.imagine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.easel.bot.job.Asker;
import dev.easel.bot.policy.ServerPolicy;
import dev.easel.bot.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** How long after their latest request a person may ask again on a server. Knows the requests of this process alone. */
final class CooldownCheck {
    private static final int MOST_PEOPLE = 100_000;

    private final Clock clock;
    private final Cache<Who, Instant> latest =
            Caffeine.newBuilder().maximumSize(MOST_PEOPLE).build();

    private record Who(long server, long user) {}

    CooldownCheck(Clock clock) {
        this.clock = clock;
    }

    Optional<String> refusal(Asker asker, ServerPolicy policy) {
        int seconds = policy.pace().of(asker.presence().roles()).cooldown();
        Instant before = latest.getIfPresent(new Who(asker.server(), asker.user()));
        if (seconds <= 0 || before == null) {
            return Optional.empty();
        }
        Instant again = before.plusSeconds(seconds);
        return again.isAfter(clock.instant())
                ? Optional.of(Words.of("pace", asker.locale()).say("refused", seconds, again.getEpochSecond()))
                : Optional.empty();
    }

    /** What a person asked for was accepted. */
    void accepted(Asker asker) {
        latest.put(new Who(asker.server(), asker.user()), clock.instant());
    }
}
