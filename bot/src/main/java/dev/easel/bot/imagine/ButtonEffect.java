package dev.easel.bot.imagine;

import dev.easel.bot.variation.Pan;
import dev.easel.bot.variation.Redrawing;
import java.util.Optional;

/**
 * What is drawn where a button is clicked.
 *
 * @param kind how the drawing comes about
 * @param start what it starts from
 * @param strength how much of that is drawn anew, where the start does not say
 * @param count how many pictures; empty for as many as before
 */
record ButtonEffect(DrawingKind kind, StartWish start, Optional<Double> strength, Optional<Integer> count) {
    private static final int TWICE = 2;

    /**
     * The effect of a button that draws.
     *
     * @param strongly whether the person prefers strong variations
     */
    static ButtonEffect of(ButtonId button, boolean strongly) {
        int cell = button.cell();
        return switch (button.action()) {
            case AGAIN ->
                new ButtonEffect(DrawingKind.IMAGINE, new StartWish.AsRecipe(), Optional.empty(), Optional.empty());
            case VARY -> strongly ? strong(cell) : subtle(cell);
            case VARY_SUBTLE -> subtle(cell);
            case VARY_STRONG -> strong(cell);
            case UPSCALE_SUBTLE -> enlarged(DrawingKind.UPSCALED_SUBTLE, cell, false);
            case UPSCALE_CREATIVE -> enlarged(DrawingKind.UPSCALED_CREATIVE, cell, true);
            case ZOOM_OUT -> zoomed(cell, 2);
            case ZOOM_OUT_LESS -> zoomed(cell, 1.5);
            case PAN_LEFT -> panned(DrawingKind.PANNED_LEFT, cell, Pan.LEFT);
            case PAN_RIGHT -> panned(DrawingKind.PANNED_RIGHT, cell, Pan.RIGHT);
            case PAN_UP -> panned(DrawingKind.PANNED_UP, cell, Pan.UP);
            case PAN_DOWN -> panned(DrawingKind.PANNED_DOWN, cell, Pan.DOWN);
            case SQUARE -> altered(DrawingKind.SQUARED, cell, new Alteration.Squared());
            case SINGLE,
                    VARY_REGION,
                    ZOOM_CUSTOM,
                    FAVOURITE,
                    RECIPE,
                    CONFIRM,
                    CANCEL,
                    APPEAL,
                    APPEAL_ACCEPT,
                    APPEAL_DISMISS -> throw new IllegalArgumentException(button.action() + " draws nothing by itself");
        };
    }

    static ButtonEffect altered(DrawingKind kind, int cell, Alteration how) {
        return new ButtonEffect(kind, new StartWish.Altered(cell, how), Optional.empty(), grid());
    }

    /** The same with another prompt. */
    ButtonEffect remixed() {
        boolean framed = start instanceof StartWish.Altered;
        return new ButtonEffect(framed ? kind : DrawingKind.REMIX, start, strength, count);
    }

    private static ButtonEffect zoomed(int cell, double factor) {
        return altered(DrawingKind.ZOOMED_OUT, cell, new Alteration.Zoomed(factor, Optional.empty()));
    }

    private static ButtonEffect panned(DrawingKind kind, int cell, Pan to) {
        return altered(kind, cell, new Alteration.Panned(to));
    }

    private static ButtonEffect enlarged(DrawingKind kind, int cell, boolean drawn) {
        Optional<Double> strength = drawn ? Optional.of(Redrawing.UPSCALE_CREATIVE.strength()) : Optional.empty();
        return new ButtonEffect(kind, new StartWish.Enlarged(cell, TWICE, drawn), strength, Optional.of(1));
    }

    private static ButtonEffect subtle(int cell) {
        return new ButtonEffect(
                DrawingKind.VARIED_SUBTLE,
                new StartWish.Older(cell),
                Optional.of(Redrawing.VARY_SUBTLE.strength()),
                grid());
    }

    private static ButtonEffect strong(int cell) {
        return new ButtonEffect(
                DrawingKind.VARIED_STRONG,
                new StartWish.Older(cell),
                Optional.of(Redrawing.VARY_STRONG.strength()),
                grid());
    }

    private static Optional<Integer> grid() {
        return Optional.of(ChatLimits.MOST_PICTURES);
    }
}
