package dev.easel.bot.job;

import java.util.Optional;
import java.util.function.Function;

/** A text for each person, which holds what they prefer. Thread-safe; methods take milliseconds. */
public interface PreferenceTexts {
    Optional<String> find(long user);

    /** Replaces a person's text by what is made of the one before; two changes at a time follow one another. */
    String change(long user, Function<Optional<String>, String> change);

    /** Forgets a person's text. */
    void forget(long user);
}
