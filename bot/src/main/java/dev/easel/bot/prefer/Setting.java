package dev.easel.bot.prefer;

import dev.easel.bot.job.Speed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the buttons of the settings' panel change. */
public enum Setting {
    STYLIZE(Arrays.stream(Stylize.values()).map(Stylize::id).toList()),
    VARIATION(
            Arrays.stream(VariationStrength.values()).map(VariationStrength::id).toList()),
    SPEED(Arrays.stream(Speed.values()).map(Speed::id).toList()),
    REMIX(List.of(Choice.ON, Choice.OFF)),
    AUTO_DM(List.of(Choice.ON, Choice.OFF)),
    RESET(List.of("all"));

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<String> values;

    Setting(List<String> values) {
        this.values = List.copyOf(values);
    }

    boolean takes(String value) {
        return values.contains(value);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Setting> parse(String id) {
        return Arrays.stream(values())
                .filter(setting -> setting.id().equals(id))
                .findFirst();
    }
}
