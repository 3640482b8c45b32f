package dev.easel.bot.prefer;

import dev.easel.bot.job.Speed;
import dev.easel.bot.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The panel of a person's settings, in words. Immutable. */
public final class SettingsPanel {
    private final Preferences preferences;
    private final List<String> models;
    private final Words words;

    /**
     * The panel of these preferences.
     *
     * @param models that are installed, by name, the bot's own first
     */
    public SettingsPanel(Preferences preferences, List<String> models, Locale locale) {
        this.preferences = preferences;
        this.models = List.copyOf(models);
        words = Words.of("settings", locale);
    }

    /**
     * A button.
     *
     * @param choice that it makes
     * @param label what is on it
     * @param on whether that is chosen by now
     */
    public record Toggle(Choice choice, String label, boolean on) {}

    public String text() {
        String macros = preferences.macros().keySet().stream()
                .map(name -> Quotation.code("--" + name))
                .collect(Collectors.joining(" "));
        return Stream.of(
                        words.say("title"),
                        preferences.suffix().isEmpty() ? "" : words.say("suffix", Quotation.code(preferences.suffix())),
                        macros.isEmpty() ? "" : words.say("macros", macros))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** What stands in the list of models before one is chosen. */
    public String modelLabel() {
        return words.say("model");
    }

    public List<ModelChoice> models() {
        return ModelChoice.all(preferences.model(), models);
    }

    public String label(ModelChoice model) {
        return model.model().orElseGet(() -> words.say("model.own", models.get(0)));
    }

    /** What is to be said of a model beside its name; empty for nothing. */
    public String description(ModelChoice model) {
        return model.installed() ? "" : words.say("model.missing");
    }

    /** Rows of buttons, from the top. */
    public List<List<Toggle>> toggles() {
        return List.of(
                row(Stylize.values(), this::stylize),
                row(VariationStrength.values(), this::variation),
                row(Speed.values(), this::speed),
                List.of(
                        toggle(Setting.REMIX, preferences.remix()),
                        toggle(Setting.AUTO_DM, preferences.autoDm()),
                        new Toggle(new Choice(Setting.RESET, "all"), words.say("reset"), false)));
    }

    private static <T> List<Toggle> row(T[] values, Function<T, Toggle> toggle) {
        return Arrays.stream(values).map(toggle).toList();
    }

    private Toggle stylize(Stylize stylize) {
        return new Toggle(
                new Choice(Setting.STYLIZE, stylize.id()),
                words.say("stylize", words.say("stylize." + stylize.id())),
                preferences.stylize() == stylize);
    }

    private Toggle variation(VariationStrength strength) {
        return new Toggle(
                new Choice(Setting.VARIATION, strength.id()),
                words.say("variation." + strength.id()),
                preferences.variation() == strength);
    }

    private Toggle speed(Speed speed) {
        return new Toggle(
                new Choice(Setting.SPEED, speed.id()), words.say("speed." + speed.id()), preferences.speed() == speed);
    }

    private Toggle toggle(Setting setting, boolean on) {
        return new Toggle(Choice.of(setting, !on), words.say(setting.id()), on);
    }
}
