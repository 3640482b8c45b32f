package dev.easel.bot.prompt;

import dev.easel.bot.RefusedInputException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads braces, commas within them, and escapes, in one pass. Confined to one parse. */
final class BraceReader {
    private static final int DEEPEST = 10;
    private static final String ESCAPED = "{},";

    private final String text;
    private final Deque<Alternatives> open = new ArrayDeque<>();

    /** Just after a brace or a comma, where space does not count. */
    private boolean fresh;

    BraceReader(String text) {
        this.text = text;
        open.push(new Alternatives());
    }

    Alternatives read() {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\' && i + 1 < text.length() && ESCAPED.indexOf(text.charAt(i + 1)) >= 0) {
                i++;
                fresh = false;
                open.element().append(text.charAt(i));
            } else {
                read(character);
            }
        }
        if (open.size() > 1) {
            throw new RefusedInputException("a { has no } after it; a brace that means itself is written \\{");
        }
        return open.element().end();
    }

    private void read(char character) {
        if (character == '{') {
            opens();
        } else if (character == '}') {
            closes();
        } else if (character == ',' && open.size() > 1) {
            open.element().branch();
            fresh = true;
        } else if (!fresh || !Character.isWhitespace(character)) {
            fresh = false;
            open.element().append(character);
        }
    }

    private void opens() {
        if (open.size() > DEEPEST) {
            throw new RefusedInputException("braces are nested more than " + DEEPEST + " deep");
        }
        open.push(new Alternatives());
        fresh = true;
    }

    private void closes() {
        if (open.size() == 1) {
            throw new RefusedInputException("a } has no { before it; a brace that means itself is written \\}");
        }
        fresh = false;
        Alternatives inner = open.pop();
        inner.trim();
        inner.end();
        open.element().append(inner);
    }
}
