package dev.easel.bot.prefer;

import dev.easel.bot.variation.Redrawing;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far variations go from their picture, where the button does not say it. */
public enum VariationStrength {
    HIGH(Redrawing.VARY_STRONG),
    LOW(Redrawing.VARY_SUBTLE);

    private final Redrawing redrawing;

    VariationStrength(Redrawing redrawing) {
        this.redrawing = redrawing;
    }

    public Redrawing redrawing() {
        return redrawing;
    }

    /** As it is kept. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Inverse of {@link #id()}. */
    public static Optional<VariationStrength> parse(String id) {
        return Arrays.stream(values())
                .filter(strength -> strength.id().equals(id))
                .findFirst();
    }
}
