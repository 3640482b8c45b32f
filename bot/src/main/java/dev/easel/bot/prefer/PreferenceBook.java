package dev.easel.bot.prefer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.easel.bot.job.PreferenceTexts;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Everybody's preferences: kept as texts, those of the latest people also in memory. Thread-safe. */
public final class PreferenceBook {
    private static final int MOST_IN_MEMORY = 10_000;

    private final PreferenceTexts texts;
    private final Cache<Long, Preferences> latest =
            Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();

    public PreferenceBook(PreferenceTexts texts) {
        this.texts = texts;
    }

    /** A person's preferences; read once, which takes milliseconds, and from memory then. */
    public Preferences of(long user) {
        return latest.get(user, id -> parsed(texts.find(id)));
    }

    /**
     * Keeps what is made of a person's preferences, and returns it; takes milliseconds. Two changes at a time follow one
     * another; what the change throws leaves all as it was.
     */
    public Preferences change(long user, UnaryOperator<Preferences> change) {
        return latest.asMap()
                .compute(
                        user,
                        (id, known) -> PreferencesJson.parse(texts.change(
                                id,
                                before -> PreferencesJson.format(change.apply(parsed(before)), before.orElse("{}")))));
    }

    /** Forgets a person's preferences; they are then as if nothing was ever chosen. */
    public void forget(long user) {
        latest.asMap().compute(user, (id, known) -> {
            texts.forget(id);
            return null;
        });
    }

    private static Preferences parsed(Optional<String> text) {
        return text.map(PreferencesJson::parse).orElse(Preferences.NONE);
    }
}
