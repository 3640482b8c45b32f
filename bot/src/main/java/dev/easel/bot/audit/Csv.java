package dev.easel.bot.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know that. What these would take for a formula, or
 * for a number that they round, such as an id, begins with an apostrophe. Confined to one thread.
 */
public final class Csv {
    /** With what formulas begin; a tab or a line end before it is passed over. */
    private static final String FORMULA = "=+-@＝＋－＠\t\r\n";

    private static final Pattern ROUNDED = Pattern.compile("[0-9]{16,}|[0-9]+[eE][0-9]+");
    private static final String MARK = "\uFEFF";

    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    /** A table with a line of names. */
    public Csv(String... names) {
        add((Object[]) names);
    }

    /** Adds a line. */
    public Csv add(Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append(END);
        return this;
    }

    /** Numbers are no formulas, whatever they begin with. */
    private static String cell(Object value) {
        String plain = String.valueOf(value);
        if (value instanceof Number) {
            return plain;
        }
        boolean formula = !plain.isEmpty() && FORMULA.indexOf(plain.charAt(0)) >= 0;
        String safe = formula || ROUNDED.matcher(plain).matches() ? "'" + plain : plain;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** How long it is by now, in characters. */
    public int length() {
        return text.length();
    }

    /** All of it. */
    public byte[] bytes() {
        return (MARK + text).getBytes(StandardCharsets.UTF_8);
    }
}
