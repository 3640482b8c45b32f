package dev.easel.bot.prompt;

import dev.easel.bot.RefusedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a prompt's text apart at {@code ::}. Confined to one parse. */
final class TextReader {
    /** As the engine reads it: no weight where a letter, digit or point follows. */
    private static final Pattern WEIGHT =
            Pattern.compile("[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?![\\p{L}\\p{N}_.])");

    private final String text;
    private final Brackets brackets;
    private final List<WeightedPart> parts = new ArrayList<>();

    private TextReader(String text) {
        this.text = text;
        brackets = new Brackets(text);
    }

    /** @throws RefusedInputException naming what in the text is no text */
    static List<WeightedPart> read(String text) {
        TextReader reader = new TextReader(text);
        reader.read();
        return reader.parts;
    }

    private void read() {
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            if (brackets.closing(at) > at) {
                at = brackets.closing(at);
            } else if (brackets.separates(at)) {
                int end = weightEnd(at + 2);
                add(text.substring(start, at), end == at + 2 ? 1 : weight(text.substring(at + 2, end)));
                start = end;
                at = end - 1;
            }
            at++;
        }
        add(text.substring(start), 1);
    }

    private int weightEnd(int start) {
        Matcher matcher = WEIGHT.matcher(text).region(start, text.length());
        return matcher.lookingAt() ? matcher.end() : start;
    }

    private static double weight(String number) {
        double weight = Numbers.decimal(number);
        if (Math.abs(weight) > WeightedPart.LARGEST) {
            throw new RefusedInputException("a weight after :: is -100 to 100, not " + Quoted.of(number));
        }
        return weight;
    }

    private void add(String part, double weight) {
        String stripped = part.strip();
        if (stripped.isEmpty()) {
            return;
        }
        List<Word> words = Words.of(stripped);
        words.stream()
                .map(word -> Links.bare(word.text()))
                .filter(Links::isAddress)
                .findFirst()
                .ifPresent(link -> {
                    throw new RefusedInputException("the address " + Quoted.of(link)
                            + " stands within the text; addresses of pictures go first");
                });
        Misspelt.refuseIn(words);
        parts.add(new WeightedPart(stripped, weight));
    }
}
