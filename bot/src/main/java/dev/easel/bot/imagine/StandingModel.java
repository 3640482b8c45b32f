package dev.easel.bot.imagine;

import dev.easel.bot.prefer.Preferences;
import dev.easel.bot.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The model that a person draws with where they name none.
 *
 * @param name of it; empty for the bot's own
 * @param note why it is not the one that they chose; empty where it is
 */
record StandingModel(Optional<String> name, String note) {
    static final StandingModel NONE = new StandingModel(Optional.empty(), "");

    /** @param installed models, by name */
    static StandingModel of(Preferences preferences, List<String> installed, Locale locale) {
        return preferences
                .model()
                .map(name -> installed.contains(name)
                        ? new StandingModel(Optional.of(name), "")
                        : new StandingModel(
                                Optional.empty(), Words.of("settings", locale).say("model.gone", name)))
                .orElse(NONE);
    }

    /** A remark with this one after it. */
    String noted(String remark) {
        return Stream.of(remark, note).filter(line -> !line.isEmpty()).collect(Collectors.joining("; "));
    }
}
