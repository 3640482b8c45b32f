package dev.easel.bot.prefer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of the models in the settings' panel; its value names the model, so that a panel needs no memory.
 *
 * @param model by name; empty for the bot's own
 * @param installed whether it is there
 * @param chosen whether it is the person's
 */
public record ModelChoice(Optional<String> model, boolean installed, boolean chosen) {
    /** The custom id of the list that they are in. */
    public static final String LIST = "s1:model";

    /** So many a list can hold. */
    public static final int MOST = 25;

    private static final int LONGEST_NAME = 98;
    private static final String OWN = "own";
    private static final String NAMED = "m:";

    /**
     * What there is to choose from.
     *
     * @param names of the installed models, the bot's own first
     */
    static List<ModelChoice> all(Optional<String> chosen, List<String> names) {
        List<ModelChoice> all = new ArrayList<>();
        all.add(new ModelChoice(Optional.empty(), true, chosen.isEmpty()));
        chosen.ifPresent(name -> all.add(new ModelChoice(chosen, names.contains(name), true)));
        names.stream()
                .skip(1)
                .filter(name -> name.length() <= LONGEST_NAME && !chosen.equals(Optional.of(name)))
                .limit(MOST - all.size())
                .forEach(name -> all.add(new ModelChoice(Optional.of(name), true, false)));
        return all;
    }

    /** As the list sends it. */
    public String value() {
        return model.map(name -> NAMED + name).orElse(OWN);
    }

    /** Preferences as they are once this value is chosen. */
    public static Preferences in(Preferences before, String value) {
        return before.withModel(
                value.startsWith(NAMED) ? Optional.of(value.substring(NAMED.length())) : Optional.empty());
    }
}
