package dev.easel.bot.prefer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How freely prompts are followed, as {@code --stylize} has it. */
public enum Stylize {
    LOW(50),
    MED(100),
    HIGH(250),
    VERY_HIGH(750);

    private final int value;

    Stylize(int value) {
        this.value = value;
    }

    /** What {@code --stylize} would say. */
    public int value() {
        return value;
    }

    /** As it is kept. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Inverse of {@link #id()}. */
    public static Optional<Stylize> parse(String id) {
        return Arrays.stream(values())
                .filter(stylize -> stylize.id().equals(id))
                .findFirst();
    }
}
