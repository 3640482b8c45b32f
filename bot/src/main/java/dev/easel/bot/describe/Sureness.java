package dev.easel.bot.describe;

import java.util.List;
import java.util.Locale;

/**
 * How far a description can be trusted.
 *
 * @param kind in a word
 * @param first the best prompt's words
 * @param firstGain by which share the model sees the picture better with them than without
 * @param second the next prompt's words
 * @param secondGain the same of them
 * @param subjects so many things were tried
 * @param ownWords whether the words came with the model
 */
public record Sureness(
        Kind kind, String first, double firstGain, String second, double secondGain, int subjects, boolean ownWords) {
    /** So many standard errors ahead a prompt is taken for certain. */
    private static final double CERTAIN = 4;

    private static final double LIKELY = 1.5;

    /** How sure it is. */
    public enum Kind {
        /** Nothing helps. */
        GUESSES,
        /** Several help about as much. */
        UNSURE,
        /** The first helps somewhat more. */
        LIKELY,
        /** The first helps clearly more. */
        SURE
    }

    /** @param prompts that were tried the same, the best first, at least two */
    static Sureness of(Vocabulary vocabulary, List<Trials> prompts) {
        Trials first = prompts.get(0);
        Trials second = prompts.get(1);
        return new Sureness(
                kind(first, second),
                first.caption(),
                first.mean(),
                second.caption(),
                second.mean(),
                vocabulary.subjects().size(),
                vocabulary.ownWords());
    }

    private static Kind kind(Trials first, Trials second) {
        if (first.mean() <= 0) {
            return Kind.GUESSES;
        }
        double lead = first.leadOver(second);
        if (lead >= CERTAIN) {
            return Kind.SURE;
        }
        return lead >= LIKELY ? Kind.LIKELY : Kind.UNSURE;
    }

    /** A sentence or two, in plain English. */
    public String sentence() {
        return ownWords
                ? judgement()
                : judgement() + " The model brings no list of words, so only " + subjects + " common ones were tried.";
    }

    private String judgement() {
        String gain = String.format(
                Locale.ROOT,
                "with \"%s\" the model tells the picture from noise %.1f %% better than without words",
                first,
                100 * firstGain);
        String other = String.format(Locale.ROOT, ", with \"%s\" %.1f %%.", second, 100 * secondGain);
        return switch (kind) {
            case GUESSES ->
                "These are guesses: none of the " + subjects
                        + " things that were tried helps the model to see this picture.";
            case UNSURE -> "Not sure which: " + gain + other;
            case LIKELY -> "The first is the most likely: " + gain + other;
            case SURE -> "Quite sure: " + gain + ", and everything else is clearly behind.";
        };
    }
}
