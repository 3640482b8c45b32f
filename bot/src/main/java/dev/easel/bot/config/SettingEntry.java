package dev.easel.bot.config;

import dev.easel.bot.RefusedInputException;
import java.util.Optional;

/**
 * One line of the settings file.
 *
 * @param key which setting
 * @param text the value as written
 * @param wholeNumber whether it is one
 * @param quoted whether it is text; a value that is neither is a fraction or a truth value
 * @param place file and line, for sentences
 */
record SettingEntry(SettingKey key, String text, boolean wholeNumber, boolean quoted, String place) {
    String asText() {
        if (!quoted) {
            throw refused("is text, not " + text + "; write it in quotes: \"" + text + "\"");
        }
        return text;
    }

    /** The text; empty where the file sets none. */
    Optional<String> asOptionalText() {
        return Optional.of(asText()).filter(value -> !value.isBlank());
    }

    int asNumber(int least, int most) {
        if (!wholeNumber) {
            throw refused("is a whole number, " + least + " to " + most + ", not '" + text + "'");
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Too large for an int, or of another base: out of range alike.
        }
        throw refused("is " + least + " to " + most + ", not " + text);
    }

    /** A refusal with the place that it is about. */
    RefusedInputException placed(RefusedInputException refusal) {
        return new RefusedInputException(place + ": " + refusal.getMessage(), refusal);
    }

    RefusedInputException refused(String why) {
        return new RefusedInputException(place + ": " + key.id() + " " + why);
    }
}
