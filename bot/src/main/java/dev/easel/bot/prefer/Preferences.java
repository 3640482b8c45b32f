package dev.easel.bot.prefer;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.job.Speed;
import dev.easel.bot.prompt.ParseResult;
import dev.easel.bot.prompt.PromptContext;
import dev.easel.bot.prompt.PromptParameter;
import dev.easel.bot.prompt.PromptParser;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one person prefers.
 *
 * @param macros what {@code --name} stands for in prompts, by name
 * @param suffix parameters that count where a prompt does not say otherwise; empty for none
 * @param autoDm whether what is finished is also sent as a direct message
 * @param remix whether buttons that draw anew ask for the prompt first
 * @param model to draw with, by name; empty for the bot's own
 * @param stylize counts where neither a prompt nor the suffix says it
 * @param variation of variations whose button does not say it
 * @param speed at which what is asked for is drawn, unless a prompt says it
 */
public record Preferences(
        SortedMap<String, String> macros,
        String suffix,
        boolean autoDm,
        boolean remix,
        Optional<String> model,
        Stylize stylize,
        VariationStrength variation,
        Speed speed) {
    /** Of a person who never said anything. */
    public static final Preferences NONE = new Preferences(
            Collections.emptySortedMap(),
            "",
            false,
            false,
            Optional.empty(),
            Stylize.MED,
            VariationStrength.HIGH,
            Speed.FAST);

    public Preferences {
        macros = Collections.unmodifiableSortedMap(new TreeMap<>(macros));
    }

    /**
     * The same with a macro; without it where the text is empty.
     *
     * @throws RefusedInputException saying what is wrong with it
     */
    public Preferences withMacro(String name, String text) {
        TreeMap<String, String> all = new TreeMap<>(macros);
        if (text.isBlank()) {
            all.remove(name);
        } else {
            all.put(name, text.strip());
            new PromptContext(all, "");
            PromptParser.macro(name, text);
        }
        return new Preferences(all, suffix, autoDm, remix, model, stylize, variation, speed);
    }

    /**
     * The same with a suffix; without where it is empty.
     *
     * @throws RefusedInputException saying what is wrong with it
     */
    public Preferences withSuffix(String text) {
        if (PromptParser.parseSuffix(text) instanceof ParseResult.Rejected rejected) {
            throw new RefusedInputException(rejected.reason());
        }
        return new Preferences(macros, text.strip(), autoDm, remix, model, stylize, variation, speed);
    }

    public Preferences withAutoDm(boolean on) {
        return new Preferences(macros, suffix, on, remix, model, stylize, variation, speed);
    }

    public Preferences withRemix(boolean on) {
        return new Preferences(macros, suffix, autoDm, on, model, stylize, variation, speed);
    }

    public Preferences withModel(Optional<String> name) {
        return new Preferences(macros, suffix, autoDm, remix, name, stylize, variation, speed);
    }

    public Preferences with(Stylize other) {
        return new Preferences(macros, suffix, autoDm, remix, model, other, variation, speed);
    }

    public Preferences with(VariationStrength other) {
        return new Preferences(macros, suffix, autoDm, remix, model, stylize, other, speed);
    }

    public Preferences with(Speed other) {
        return new Preferences(macros, suffix, autoDm, remix, model, stylize, variation, other);
    }

    /** Macros and suffix alone; all settings as of a person who never chose any. */
    public Preferences reset() {
        return new Preferences(
                macros, suffix, false, false, Optional.empty(), Stylize.MED, VariationStrength.HIGH, Speed.FAST);
    }

    /** For a prompt that follows an older recipe, which counts where the prompt says nothing: the macros alone. */
    public PromptContext macroContext() {
        return new PromptContext(usableMacros(), "");
    }

    /** For a prompt that follows none: the suffix counts, and after it the stylize chosen here. */
    public PromptContext context() {
        PromptContext said = new PromptContext(usableMacros(), suffix);
        return stylize == Stylize.MED ? said : said.orElse(PromptParameter.STYLIZE.option() + " " + stylize.value());
    }

    /** A parameter that came with a later version is meant where an older macro has its name. */
    private Map<String, String> usableMacros() {
        return macros.entrySet().stream()
                .filter(macro -> PromptParameter.named(macro.getKey()).isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
