package dev.easel.bot.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code FILE} or {@code FILE:WEIGHT}.
 *
 * @param file as typed
 * @param weight 1 where none is given
 */
record LoraOption(String file, double weight) {
    private static final Pattern WEIGHTED = Pattern.compile("(.+):([-+]?[0-9]{0,4}\\.?[0-9]{1,9})");

    static LoraOption parse(String text) {
        Matcher matcher = WEIGHTED.matcher(text);
        return matcher.matches()
                ? new LoraOption(matcher.group(1), Double.parseDouble(matcher.group(2)))
                : new LoraOption(text, 1);
    }
}
