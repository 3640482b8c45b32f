package dev.easel.bot.prompt;

import dev.easel.bot.RefusedInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may follow a parameter's name.
 *
 * @param kind of value
 * @param least of a number
 * @param most of a number
 * @param only the numbers that will do, where not all within the range
 * @param names the words that will do, where not all
 */
record ValueForm(Kind kind, double least, double most, List<Double> only, List<String> names) {
    private static final Pattern RATIO = Pattern.compile("([0-9]{1,4})[:：]([0-9]{1,4})");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})[x×]([0-9]{1,5})");
    private static final int LONGEST_RATIO = 8;
    private static final int LONGEST_WORD = 100;

    /** How a value is written. */
    enum Kind {
        FLAG,
        WHOLE,
        /** A whole number or nothing. */
        OPTIONAL,
        DECIMAL,
        RATIO,
        SIZE,
        WORD,
        /** Items separated by commas. */
        ITEMS,
        LINKS
    }

    static ValueForm plain(Kind kind) {
        return new ValueForm(kind, 0, 0, List.of(), List.of());
    }

    static ValueForm whole(long least, long most) {
        return new ValueForm(Kind.WHOLE, (double) least, (double) most, List.of(), List.of());
    }

    static ValueForm decimal(double least, double most) {
        return new ValueForm(Kind.DECIMAL, least, most, List.of(), List.of());
    }

    static ValueForm oneOf(Double... numbers) {
        List<Double> only = List.of(numbers);
        return new ValueForm(Kind.DECIMAL, only.get(0), only.get(only.size() - 1), only, List.of());
    }

    static ValueForm oneOf(String... names) {
        return new ValueForm(Kind.WORD, 0, 0, List.of(), List.of(names));
    }

    /** For a person to read. */
    String range() {
        return switch (kind) {
            case FLAG -> "no value";
            case WHOLE -> Numbers.format(least) + " to " + Numbers.format(most);
            case OPTIONAL -> "nothing or a whole number";
            case DECIMAL -> only.isEmpty() ? Numbers.format(least) + " to " + Numbers.format(most) : choices();
            case RATIO -> "two whole numbers, 1:" + LONGEST_RATIO + " to " + LONGEST_RATIO + ":1";
            case SIZE -> "width x height";
            case WORD -> names.isEmpty() ? "one word" : String.join(", ", names);
            case ITEMS -> "words, by commas";
            case LINKS -> "addresses, each perhaps with ::weight";
        };
    }

    private String choices() {
        return only.stream().map(Numbers::format).collect(Collectors.joining(", "));
    }

    /** Whether words can follow that are no part of the value. */
    boolean isSingle() {
        return kind != Kind.ITEMS && kind != Kind.LINKS;
    }

    /**
     * The value that these words are.
     *
     * @param words at least one unless a flag; one where {@link #isSingle}
     * @throws RefusedInputException naming the words that are no such value
     */
    ParameterValue parse(List<String> words) {
        String first = words.isEmpty() ? "" : words.get(0);
        return switch (kind) {
            case FLAG -> new ParameterValue.Flag();
            case WHOLE -> new ParameterValue.Whole((long) inRange((double) Numbers.whole(first), first));
            case OPTIONAL ->
                first.isEmpty() ? new ParameterValue.Flag() : new ParameterValue.Whole(Numbers.whole(first));
            case DECIMAL -> new ParameterValue.Decimal(inRange(Numbers.decimal(first), first));
            case RATIO -> ratio(first);
            case SIZE -> size(first);
            case WORD -> word(first);
            case ITEMS -> items(words);
            case LINKS ->
                new ParameterValue.Links(words.stream().map(ValueForm::link).toList());
        };
    }

    private double inRange(double number, String text) {
        boolean fits = only.isEmpty() ? number >= least && number <= most : only.contains(number);
        if (!fits) {
            throw new RefusedInputException("it is " + range() + ", not " + Quoted.of(text));
        }
        return number;
    }

    private static ParameterValue ratio(String text) {
        Matcher matcher = RATIO.matcher(text);
        int width = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        int height = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
        if (width < 1 || height < 1 || width > LONGEST_RATIO * height || height > LONGEST_RATIO * width) {
            throw new RefusedInputException("an aspect ratio is two whole numbers from 1, the larger at most "
                    + LONGEST_RATIO + " times the smaller, such as 16:9, not " + Quoted.of(text));
        }
        return new ParameterValue.Ratio(width, height);
    }

    private static ParameterValue size(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < 1 || Integer.parseInt(matcher.group(2)) < 1) {
            throw new RefusedInputException("a size is WIDTHxHEIGHT such as 512x768, not '" + Quoted.of(text) + "'");
        }
        return new ParameterValue.Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    private ParameterValue word(String text) {
        if (text.length() > LONGEST_WORD) {
            throw new RefusedInputException(
                    "'" + Quoted.of(text) + "' is too long; it has at most " + LONGEST_WORD + " characters");
        }
        if (!names.isEmpty() && !names.contains(text)) {
            throw new RefusedInputException("it is " + range() + ", not " + Quoted.of(text));
        }
        return new ParameterValue.Word(text);
    }

    private static ParameterValue items(List<String> words) {
        List<String> items = new ArrayList<>();
        Arrays.stream(String.join(" ", words).split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .forEach(items::add);
        if (items.isEmpty()) {
            throw new RefusedInputException("it has no value; one follows it after a space");
        }
        items.forEach(ValueForm::refuseNames);
        return new ParameterValue.Items(items);
    }

    private static void refuseNames(String item) {
        Words.of(item).stream()
                .map(Word::text)
                .filter(Dashes::isName)
                .findFirst()
                .ifPresent(name -> {
                    throw new RefusedInputException("a space goes before " + Quoted.of(name));
                });
    }

    private static ParameterValue.Link link(String word) {
        Matcher matcher = ParameterValue.Link.WEIGHTED.matcher(word);
        boolean weighted = matcher.matches();
        String target = weighted ? matcher.group(1) : word;
        if (!Links.isAddress(target) && !target.matches("random|[0-9]{1,12}")) {
            throw new RefusedInputException("'" + Quoted.of(target) + "' is no address that begins with https://");
        }
        return new ParameterValue.Link(target, weighted ? Integer.parseInt(matcher.group(2)) : 1);
    }
}
