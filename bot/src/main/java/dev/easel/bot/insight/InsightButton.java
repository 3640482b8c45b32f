package dev.easel.bot.insight;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a click below an answer says. Its parse is the inverse of format.
 *
 * @param action what it does
 * @param number of the prompt or the try; 0 where the action takes none
 */
public record InsightButton(InsightAction action, int number) {
    private static final Pattern FORM = Pattern.compile("i1:([a-z])(?::([1-9][0-9]?))?");

    public InsightButton {
        if (!action.takes(number)) {
            throw new IllegalArgumentException(action + " takes no " + number);
        }
    }

    /** One that takes no number. */
    public static InsightButton of(InsightAction action) {
        return new InsightButton(action, 0);
    }

    /** Such as {@code i1:p:2}. */
    public String format() {
        return "i1:" + action.code() + (number == 0 ? "" : ":" + number);
    }

    /** Empty for an id of another form or version. */
    public static Optional<InsightButton> parse(String customId) {
        Matcher matcher = FORM.matcher(customId);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return InsightAction.parse(matcher.group(1))
                .filter(action -> action.takes(number))
                .map(action -> new InsightButton(action, number));
    }
}
