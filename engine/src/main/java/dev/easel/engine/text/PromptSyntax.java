package dev.easel.engine.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the marks of the weight notation stand in one prompt: escapes, bracket pairs, the weights in brackets. */
final class PromptSyntax {
    private static final int NONE = -1;
    private static final double EMPHASIS = 1.1;
    private static final String NUMBER =
            "[+-]?+(?:\\d++(?:\\.\\d*+)?+(?:[eE][+-]?+\\d++)?+|\\.\\d++(?:[eE][+-]?+\\d++)?+" + "|NaN|Infinity)";
    private static final Pattern BRACKET_WEIGHT = Pattern.compile("\\s*+" + NUMBER + "\\s*+");
    private static final Pattern PART_WEIGHT = Pattern.compile(NUMBER + "(?![\\p{L}\\p{N}_.])");
    /** A weight in brackets written longer than this is text. */
    private static final int LONGEST_WEIGHT = 64;

    private final String prompt;
    private final boolean[] escaped;
    private final int[] partner;

    PromptSyntax(String prompt) {
        this.prompt = prompt;
        this.escaped = new boolean[prompt.length() + 1];
        this.partner = new int[prompt.length()];
        findEscapes();
        pairBrackets();
    }

    /** True for a backslash that only takes the meaning from what follows it. */
    boolean isEscape(int index) {
        return prompt.charAt(index) == '\\' && !escaped[index] && escaped[index + 1];
    }

    boolean opens(int index) {
        return partner[index] > index;
    }

    /** Where the bracket opened at this index is closed. */
    int partner(int opening) {
        return partner[opening];
    }

    boolean separatesParts(int index) {
        return isColon(index) && isColon(index + 1);
    }

    /** What the text after an opening bracket is multiplied by. */
    double factor(int opening) {
        int colon = weightColon(opening);
        if (colon != NONE) {
            return Double.parseDouble(
                    prompt.substring(colon + 1, partner[opening]).strip());
        }
        return prompt.charAt(opening) == '(' ? EMPHASIS : 1 / EMPHASIS;
    }

    /** Where the text within a pair of brackets ends: at the closing one, or at the colon before the weight. */
    int textEnd(int opening) {
        int colon = weightColon(opening);
        return colon != NONE ? colon : partner[opening];
    }

    /** Where the number written after a {@code ::} ends; the index itself if there is none. */
    int partWeightEnd(int index) {
        Matcher matcher = PART_WEIGHT.matcher(prompt).region(index, prompt.length());
        return matcher.lookingAt() ? matcher.end() : index;
    }

    private int weightColon(int opening) {
        int closing = partner[opening];
        int lowest = Math.max(opening + 1, closing - LONGEST_WEIGHT);
        int colon = closing - 1;
        while (colon >= lowest && !isColon(colon)) {
            colon--;
        }
        boolean weighted = prompt.charAt(opening) == '('
                && colon >= lowest
                && BRACKET_WEIGHT.matcher(prompt).region(colon + 1, closing).matches();
        return weighted ? colon : NONE;
    }

    private boolean isColon(int index) {
        return index < prompt.length() && prompt.charAt(index) == ':' && !escaped[index];
    }

    private void findEscapes() {
        for (int i = 0; i + 1 < prompt.length(); i++) {
            if (prompt.charAt(i) == '\\' && PromptWeights.ESCAPED.indexOf(prompt.charAt(i + 1)) >= 0) {
                escaped[++i] = true;
            }
        }
    }

    private void pairBrackets() {
        Deque<Integer> open = new ArrayDeque<>();
        int[] openOf = new int[2];
        for (int i = 0; i < prompt.length(); i++) {
            partner[i] = NONE;
            int opens = escaped[i] ? NONE : "([".indexOf(prompt.charAt(i));
            int closes = escaped[i] ? NONE : ")]".indexOf(prompt.charAt(i));
            if (opens != NONE) {
                open.push(i);
                openOf[opens]++;
            } else if (closes != NONE && openOf[closes] > 0) {
                pair(i, "([".charAt(closes), open, openOf);
            }
        }
    }

    /** Pairs a closing bracket with the last opening one of its kind; what was opened since has no partner. */
    private void pair(int closing, char kind, Deque<Integer> open, int[] openOf) {
        while (partner[closing] == NONE) {
            int last = open.pop();
            openOf["([".indexOf(prompt.charAt(last))]--;
            if (prompt.charAt(last) == kind) {
                partner[closing] = last;
                partner[last] = closing;
            }
        }
    }
}
