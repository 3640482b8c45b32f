package dev.easel.bot.prompt;

import dev.easel.bot.RefusedInputException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as people type them. */
final class Numbers {
    /** So few digits that a double tells them all apart. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]{1,9}(?:\\.[0-9]{0,6})?|\\.[0-9]{1,6})");

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,12}");

    private Numbers() {}

    /** @throws RefusedInputException where the text is no number with at most 6 decimals */
    static double decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new RefusedInputException("'" + Quoted.of(text) + "' is no number (at most 6 decimals)");
        }
        // Adding zero makes -0 plain 0.
        return Double.parseDouble(text) + 0.0;
    }

    /** @throws RefusedInputException where the text is no whole number */
    static long whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new RefusedInputException("'" + Quoted.of(text) + "' is no whole number");
        }
        return Long.parseLong(text);
    }

    /** Inverse of {@link #decimal}. */
    static String format(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
