package dev.easel.bot.prompt;

import java.util.ArrayList;
import java.util.List;

/** Either of several stretches of text, each made of literals and of alternatives. Confined to one parse. */
final class Alternatives {
    private final List<List<Object>> branches = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    Alternatives() {
        branches.add(new ArrayList<>());
    }

    void append(char character) {
        literal.append(character);
    }

    void append(Alternatives inner) {
        endLiteral();
        last().add(inner);
    }

    /** What follows is another branch. Space at a branch's end does not count. */
    void branch() {
        trim();
        endLiteral();
        branches.add(new ArrayList<>());
    }

    /** No more follows. */
    Alternatives end() {
        endLiteral();
        return this;
    }

    void trim() {
        int end = literal.length();
        while (end > 0 && Character.isWhitespace(literal.charAt(end - 1))) {
            end--;
        }
        literal.setLength(end);
    }

    private void endLiteral() {
        if (literal.length() > 0) {
            last().add(literal.toString());
            literal.setLength(0);
        }
    }

    private List<Object> last() {
        return branches.get(branches.size() - 1);
    }

    /** How many texts there are; any number above {@link Permutations#MOST} means too many. */
    int count() {
        int sum = 0;
        for (List<Object> branch : branches) {
            int product = 1;
            for (Object piece : branch) {
                product = piece instanceof Alternatives inner ? bounded(product * inner.count()) : product;
            }
            sum = bounded(sum + product);
        }
        return sum;
    }

    private static int bounded(int count) {
        return Math.min(count, Permutations.MOST + 1);
    }

    /** Every text; to be asked for only where they are few. */
    List<String> texts() {
        List<String> all = new ArrayList<>();
        for (List<Object> branch : branches) {
            List<StringBuilder> built = List.of(new StringBuilder());
            for (Object piece : branch) {
                built = piece instanceof Alternatives inner ? product(built, inner.texts()) : appended(built, piece);
            }
            built.forEach(text -> all.add(text.toString()));
        }
        return all;
    }

    private static List<StringBuilder> appended(List<StringBuilder> built, Object literal) {
        built.forEach(text -> text.append(literal));
        return built;
    }

    private static List<StringBuilder> product(List<StringBuilder> built, List<String> endings) {
        if (endings.size() == 1) {
            return appended(built, endings.get(0));
        }
        List<StringBuilder> all = new ArrayList<>();
        for (StringBuilder text : built) {
            endings.forEach(ending -> all.add(new StringBuilder(text).append(ending)));
        }
        return all;
    }
}
