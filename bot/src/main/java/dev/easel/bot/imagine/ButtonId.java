package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A button's custom id: {@code v1:u:2:ID}, {@code v1:vs:3:ID} or {@code v1:r:ID}. Needs no memory but the archive's, so
 * buttons outlive a restart; parse is the inverse of format.
 *
 * @param action what a click does
 * @param cell the picture, from 1 to 16; 0 where the action is about all
 * @param drawing whose button it is
 */
public record ButtonId(ButtonAction action, int cell, DrawingId drawing) {
    private static final Pattern FORM = Pattern.compile("v1:([a-z][a-z0-9]?)(?::([1-9][0-9]?))?:([0-9a-f]{16})");
    private static final int MOST_CELLS = 16;

    public ButtonId {
        if (cell < (action.ofCell() ? 1 : 0) || cell > (action.ofCell() ? MOST_CELLS : 0)) {
            throw new IllegalArgumentException(action + " has no cell " + cell);
        }
    }

    public String format() {
        return "v1:" + action.code() + (action.ofCell() ? ":" + cell : "") + ":" + drawing.hex();
    }

    /** Empty for an id of another form or version. */
    public static Optional<ButtonId> parse(String customId) {
        Matcher matcher = FORM.matcher(customId);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int cell = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return ButtonAction.parse(matcher.group(1))
                .filter(action -> action.ofCell() ? cell >= 1 && cell <= MOST_CELLS : cell == 0)
                .map(action -> new ButtonId(action, cell, new DrawingId(matcher.group(3))));
    }
}
