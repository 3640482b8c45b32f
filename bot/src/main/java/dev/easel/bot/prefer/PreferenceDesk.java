package dev.easel.bot.prefer;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Speed;
import dev.easel.bot.prompt.PromptContext;
import dev.easel.bot.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What /prefer does: each method changes one thing and answers with a text for the person. Thread-safe. */
public final class PreferenceDesk {
    private final PreferenceBook book;

    public PreferenceDesk(PreferenceBook book) {
        this.book = book;
    }

    /**
     * Keeps a macro, or deletes it where the text is empty.
     *
     * @throws RefusedInputException saying what is wrong with it
     */
    public String macro(Asker asker, String typed, String text) {
        String name = typed.strip().replaceFirst("^(--|—|–)", "").toLowerCase(Locale.ROOT);
        Preferences before = book.of(asker.user());
        if (text.isBlank() && !before.macros().containsKey(name)) {
            return words(asker).say("option.unknown", Quotation.code("--" + name));
        }
        book.change(asker.user(), preferences -> preferences.withMacro(name, text));
        return text.isBlank()
                ? words(asker).say("option.deleted", name)
                : words(asker).say("option.set", name, Quotation.code(text));
    }

    /** All macros. */
    public String macros(Asker asker) {
        Preferences preferences = book.of(asker.user());
        if (preferences.macros().isEmpty()) {
            return words(asker).say("option.none");
        }
        return words(asker).say("option.list", preferences.macros().size(), PromptContext.MOST_MACROS)
                + preferences.macros().entrySet().stream()
                        .map(macro -> "\n`--" + macro.getKey() + "` " + Quotation.listed(macro.getValue()))
                        .collect(Collectors.joining());
    }

    /** The names of a person's macros. */
    public List<String> names(long user) {
        return List.copyOf(book.of(user).macros().keySet());
    }

    /**
     * Keeps a suffix, or none where it is empty.
     *
     * @throws RefusedInputException saying what is wrong with it
     */
    public String suffix(Asker asker, String text) {
        Preferences after = book.change(asker.user(), preferences -> preferences.withSuffix(text));
        return after.suffix().isEmpty()
                ? words(asker).say("suffix.none")
                : words(asker).say("suffix.set", Quotation.code(after.suffix()));
    }

    /** Turns direct messages with results on or off. */
    public String toggleAutoDm(Asker asker) {
        Preferences after = book.change(asker.user(), preferences -> preferences.withAutoDm(!preferences.autoDm()));
        return words(asker).say(after.autoDm() ? "auto_dm.on" : "auto_dm.off");
    }

    /** Turns remix mode on or off. */
    public String toggleRemix(Asker asker) {
        Preferences after = book.change(asker.user(), preferences -> preferences.withRemix(!preferences.remix()));
        return words(asker).say(after.remix() ? "remix.on" : "remix.off");
    }

    /** Chooses the speed of all that is asked for without one. */
    public String speed(Asker asker, Speed speed) {
        book.change(asker.user(), preferences -> preferences.with(speed));
        return words(asker).say("speed." + speed.id());
    }

    private static Words words(Asker asker) {
        return Words.of("prefer", asker.locale());
    }
}
