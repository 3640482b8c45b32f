package dev.easel.bot.prompt;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where the engine's brackets {@code (word:1.3)} stand in a text: {@code ::} within them is plain text. */
final class Brackets {
    private static final String ESCAPED = "\\()[]:";

    private final String text;
    private final boolean[] escaped;
    private final int[] closing;

    Brackets(String text) {
        this.text = text;
        escaped = new boolean[text.length()];
        closing = new int[text.length()];
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) == '\\' && ESCAPED.indexOf(text.charAt(i + 1)) >= 0) {
                escaped[++i] = true;
            }
        }
        pair();
    }

    /** Where the bracket that is opened there is closed; 0 where none is. */
    int closing(int opening) {
        return closing[opening];
    }

    /** Whether {@code ::} stands there; whether in brackets is for the reader to know. */
    boolean separates(int index) {
        return colon(index) && colon(index + 1);
    }

    private boolean colon(int index) {
        return index < text.length() && text.charAt(index) == ':' && !escaped[index];
    }

    private void pair() {
        Deque<Integer> open = new ArrayDeque<>();
        int[] openOf = new int[2];
        for (int i = 0; i < text.length(); i++) {
            int opens = escaped[i] ? -1 : "([".indexOf(text.charAt(i));
            int closes = escaped[i] ? -1 : ")]".indexOf(text.charAt(i));
            if (opens >= 0) {
                open.push(i);
                openOf[opens]++;
            } else if (closes >= 0 && openOf[closes] > 0) {
                close(i, closes, open, openOf);
            }
        }
    }

    /** A closing bracket goes with the last open one of its kind; what was opened since has no partner. */
    private void close(int index, int kind, Deque<Integer> open, int[] openOf) {
        int last;
        int lastKind;
        do {
            last = open.pop();
            lastKind = "([".indexOf(text.charAt(last));
            openOf[lastKind]--;
        } while (lastKind != kind);
        closing[last] = index;
    }
}
