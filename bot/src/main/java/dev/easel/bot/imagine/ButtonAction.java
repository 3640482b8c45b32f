package dev.easel.bot.imagine;

import java.util.Arrays;
import java.util.Optional;

/** What a button of a drawing does. */
public enum ButtonAction {
    /** Posts one picture alone. */
    SINGLE("u", true),
    /** Draws pictures near one, as near as the person prefers. */
    VARY("v", true),
    /** Draws the same recipe with another seed. */
    AGAIN("r", false),
    VARY_SUBTLE("vs", true),
    VARY_STRONG("vt", true),
    /** Draws a part of it anew; asks which by a form. */
    VARY_REGION("vr", true),
    /** Makes it larger, and changes nothing else. */
    UPSCALE_SUBTLE("us", true),
    /** Makes it larger, with new detail. */
    UPSCALE_CREATIVE("uc", true),
    /** Draws what is around it. */
    ZOOM_OUT("z2", true),
    ZOOM_OUT_LESS("z1", true),
    /** As a form says. */
    ZOOM_CUSTOM("zc", true),
    PAN_LEFT("pl", true),
    PAN_RIGHT("pr", true),
    PAN_UP("pu", true),
    PAN_DOWN("pd", true),
    SQUARE("sq", true),
    /** Chooses it as the person's favourite, or no longer. */
    FAVOURITE("f", true),
    /** Tells how it was drawn. */
    RECIPE("i", true),
    /** Draws what was asked about; the id is the question's. */
    CONFIRM("y", false),
    /** Drops what was asked about. */
    CANCEL("n", false),
    /** Says something against a refusal, by a form; the id is the refusal's. */
    APPEAL("ap", false),
    /** Decides an appeal; the id is the refusal's. */
    APPEAL_ACCEPT("aa", false),
    APPEAL_DISMISS("ad", false);

    private final String code;
    private final boolean ofCell;

    ButtonAction(String code, boolean ofCell) {
        this.code = code;
        this.ofCell = ofCell;
    }

    String code() {
        return code;
    }

    /** Whether it is about one picture of the grid. */
    boolean ofCell() {
        return ofCell;
    }

    /** Whether it cannot be done before a form is filled in. */
    public boolean asks() {
        return this == VARY_REGION || this == ZOOM_CUSTOM;
    }

    /** Whether it can be done with another prompt. */
    public boolean remixes() {
        return switch (this) {
            case VARY, AGAIN, VARY_SUBTLE, VARY_STRONG, VARY_REGION, ZOOM_OUT, ZOOM_OUT_LESS, ZOOM_CUSTOM -> true;
            case PAN_LEFT, PAN_RIGHT, PAN_UP, PAN_DOWN, SQUARE -> true;
            case SINGLE, UPSCALE_SUBTLE, UPSCALE_CREATIVE, FAVOURITE, RECIPE, CONFIRM, CANCEL -> false;
            case APPEAL, APPEAL_ACCEPT, APPEAL_DISMISS -> false;
        };
    }

    static Optional<ButtonAction> parse(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst();
    }
}
