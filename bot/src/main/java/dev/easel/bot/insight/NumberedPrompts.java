package dev.easel.bot.insight;

import dev.easel.bot.words.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prompts to choose from, each on a line of its own. The parse of a text that holds the lines gives the prompts again.
 *
 * @param prompts at most five, each on one line
 */
public record NumberedPrompts(List<String> prompts) {
    /** So many can be chosen from. */
    public static final int MOST = 5;

    private static final String KEYCAP = "\uFE0F\u20E3";
    private static final Pattern LINE = Pattern.compile("([1-5])" + KEYCAP + " (.+)");

    public NumberedPrompts {
        prompts = List.copyOf(prompts);
        if (prompts.size() > MOST) {
            throw new IllegalArgumentException("these are " + prompts.size() + " prompts; " + MOST + " is the most");
        }
    }

    /** The emoji of a number, from 1. */
    public static String sign(int number) {
        return number + KEYCAP;
    }

    /** All lines, with their ends. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < prompts.size(); i++) {
            lines.append(sign(i + 1))
                    .append(' ')
                    .append(Markdown.escaped(prompts.get(i)))
                    .append('\n');
        }
        return lines.toString();
    }

    /** What a message offers, whatever else it says. */
    public static NumberedPrompts parse(String message) {
        List<String> prompts = new ArrayList<>();
        for (String line : message.split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && Integer.parseInt(matcher.group(1)) == prompts.size() + 1) {
                prompts.add(Markdown.plain(matcher.group(2)).strip());
            }
        }
        return new NumberedPrompts(prompts);
    }

    /** One of them, from 1. */
    public Optional<String> prompt(int number) {
        return number <= prompts.size() ? Optional.of(prompts.get(number - 1)) : Optional.empty();
    }
}
