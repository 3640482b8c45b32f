package dev.easel.bot.variation;

/** How much of a picture each kind of drawing from it does anew; chosen by eye with the built-in model. */
public enum Redrawing {
    VARY_SUBTLE(0.4),
    VARY_STRONG(0.85),
    /** Within the mask alone; what was there is to be gone. */
    REGION(0.95),
    /** Within the surroundings alone. More makes the model draw its subject again around the one that is there. */
    ZOOM_OUT(0.45),
    PAN(0.45),
    SQUARE(0.45),
    BLEND(0.65),
    /** Of the picture in its larger size, tile by tile; more draws the subject into each tile. */
    UPSCALE_CREATIVE(0.25);

    private final double strength;

    Redrawing(double strength) {
        this.strength = strength;
    }

    /** 0 to 1, as an initial image has it. */
    public double strength() {
        return strength;
    }
}
