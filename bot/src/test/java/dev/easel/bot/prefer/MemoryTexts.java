package dev.easel.bot.prefer;

import dev.easel.bot.job.PreferenceTexts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Texts in memory, which counts how often they are read. */
final class MemoryTexts implements PreferenceTexts {
    final Map<Long, String> texts = new ConcurrentHashMap<>();
    final AtomicInteger reads = new AtomicInteger();

    @Override
    public Optional<String> find(long user) {
        reads.incrementAndGet();
        return Optional.ofNullable(texts.get(user));
    }

    @Override
    public String change(long user, Function<Optional<String>, String> change) {
        return texts.compute(user, (id, before) -> change.apply(Optional.ofNullable(before)));
    }

    @Override
    public void forget(long user) {
        texts.remove(user);
    }
}
