package dev.easel.bot.moderation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.easel.bot.policy.Moderation;
import dev.easel.bot.policy.PromptRule;
import java.util.List;

/** The rulebooks of servers, each made once for as long as its policy is in memory. Thread-safe. */
public final class Rulebooks {
    private final Cache<List<PromptRule>, Rulebook> made =
            Caffeine.newBuilder().weakKeys().build();

    public Rulebook of(Moderation policy) {
        return made.get(policy.rules(), Rulebook::new);
    }
}
