package dev.easel.bot.moderation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A word, or several, to be found in texts in whatever disguise. It is found at the borders of words alone, but for scripts
 * that have none. Immutable.
 *
 * @param letters its runs of letters
 */
record SoughtWord(List<Run> letters) {
    /**
     * One letter of the word, as often as it stands there.
     *
     * @param sign of it
     * @param readings as Latin letters
     * @param times in succession, from 1
     * @param begins a word
     */
    record Run(int sign, int readings, int times, boolean begins) {
        /** Whether a sign of a text can be this letter. Letters of one other script are not mistaken for each other. */
        boolean reads(int other, int otherReadings) {
            return sign == other || ((sign < 128 || other < 128) && (readings & otherReadings) != 0 && !isDigit());
        }

        private boolean isDigit() {
            return sign >= '0' && sign <= '9';
        }
    }

    static SoughtWord of(String word) {
        FoldedText text = FoldedText.of(word);
        List<Run> runs = new ArrayList<>();
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            int sign = text.sign(i);
            boolean said = text.kind(i) == FoldedText.Kind.LETTER || text.kind(i) == FoldedText.Kind.DIGIT;
            if (!said && (text.kind(i) != FoldedText.Kind.OTHER || text.readings(i) == 0)) {
                begins = true;
                continue;
            }
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && !begins && last.sign() == sign) {
                runs.set(runs.size() - 1, new Run(sign, last.readings(), last.times() + 1, last.begins()));
            } else {
                runs.add(new Run(sign, text.readings(i), 1, begins));
            }
            begins = false;
        }
        return new SoughtWord(List.copyOf(runs));
    }

    /** How many letters it has. */
    int size() {
        return letters.stream().mapToInt(Run::times).sum();
    }

    Run first() {
        return letters.get(0);
    }

    /** Whether it is worth looking closer, by the first two signs. */
    boolean mayBeAt(FoldedText text, int place) {
        if (!first().reads(text.sign(place), text.readings(place))) {
            return false;
        }
        int next = place + 1;
        if (letters.size() == 1 || next == text.length() || text.kind(next) != FoldedText.Kind.LETTER) {
            return true;
        }
        return first().reads(text.sign(next), text.readings(next))
                || letters.get(1).reads(text.sign(next), text.readings(next));
    }

    /** Whether a text says it from a place on, where a word can begin. */
    boolean isAt(FoldedText text, int place, Effort effort) {
        Set<SearchState> seen = new HashSet<>();
        return new WordSearch(this, text, place, seen, effort).found();
    }

    /** Whether the script of a letter sets words apart. */
    static boolean hasBorders(int sign) {
        if (sign < 0x0E00) {
            return true;
        }
        return switch (Character.UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
            default -> true;
        };
    }
}
