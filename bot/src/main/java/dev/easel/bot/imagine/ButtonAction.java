package dev.easel.bot.imagine;

import java.util.Arrays;
import java.util.Optional;

/** What a button of a drawing does. */
public enum ButtonAction {
    /** Posts one picture alone. */
    SINGLE("u", true),
    /** Draws pictures near one. */
    VARY("v", true),
    /** Draws the same recipe with another seed. */
    AGAIN("r", false),
    /** Chooses it as the person's favourite, or no longer. */
    FAVOURITE("f", true),
    /** Draws what was asked about; the id is the question's. */
    CONFIRM("y", false),
    /** Drops what was asked about. */
    CANCEL("n", false);

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

    static Optional<ButtonAction> parse(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst();
    }
}
