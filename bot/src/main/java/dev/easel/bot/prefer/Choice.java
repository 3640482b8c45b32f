package dev.easel.bot.prefer;

import dev.easel.bot.job.Speed;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button of the settings' panel chooses, in its custom id: {@code s1:stylize:high} or {@code s1:remix:on}. It says
 * what is to be, not what is to change, so that a panel of whatever age, clicked however often, does what it shows.
 *
 * @param setting to be changed
 * @param value one that the setting takes
 */
public record Choice(Setting setting, String value) {
    static final String ON = "on";
    static final String OFF = "off";

    private static final Pattern FORM = Pattern.compile("s1:([a-z_]+):([a-z_]+)");

    public Choice {
        if (!setting.takes(value)) {
            throw new IllegalArgumentException(setting + " is never " + value);
        }
    }

    static Choice of(Setting setting, boolean on) {
        return new Choice(setting, on ? ON : OFF);
    }

    public String format() {
        return "s1:" + setting.id() + ":" + value;
    }

    /** Inverse of {@link #format()}; empty for an id of another form or version. */
    public static Optional<Choice> parse(String customId) {
        Matcher matcher = FORM.matcher(customId);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Setting.parse(matcher.group(1))
                .filter(setting -> setting.takes(matcher.group(2)))
                .map(setting -> new Choice(setting, matcher.group(2)));
    }

    /** Preferences as they are once this is chosen. */
    public Preferences in(Preferences before) {
        boolean on = value.equals(ON);
        return switch (setting) {
            case STYLIZE -> before.with(Stylize.parse(value).orElseThrow());
            case VARIATION -> before.with(VariationStrength.parse(value).orElseThrow());
            case SPEED -> before.with(Speed.parse(value).orElseThrow());
            case REMIX -> before.withRemix(on);
            case AUTO_DM -> before.withAutoDm(on);
            case RESET -> before.reset();
        };
    }
}
