package dev.easel.bot.describe;

import java.util.List;
import java.util.Locale;

/** Says in words how far a description can be trusted. */
final class Sureness {
    /** So many standard errors ahead a prompt is taken for certain. */
    private static final double CERTAIN = 4;

    private static final double LIKELY = 1.5;

    private Sureness() {}

    /**
     * Plain text of one or two sentences.
     *
     * @param prompts that were tried the same, the best first, at least two
     */
    static String sentence(Vocabulary vocabulary, List<Trials> prompts) {
        String judgement =
                judgement(prompts.get(0), prompts.get(1), vocabulary.subjects().size());
        return vocabulary.ownWords()
                ? judgement
                : judgement + " The model brings no list of words, so only "
                        + vocabulary.subjects().size() + " common ones were tried.";
    }

    private static String judgement(Trials first, Trials second, int subjects) {
        if (first.mean() <= 0) {
            return "These are guesses: none of the " + subjects
                    + " things that were tried helps the model to see this picture.";
        }
        String gain = String.format(
                Locale.ROOT,
                "with \"%s\" the model tells the picture from noise %.1f %% better than without words",
                first.caption(),
                100 * first.mean());
        double lead = first.leadOver(second);
        if (lead >= CERTAIN) {
            return "Quite sure: " + gain + ", and everything else is clearly behind.";
        }
        String begin = lead >= LIKELY ? "The first is the most likely: " : "Not sure which: ";
        return begin
                + gain
                + String.format(Locale.ROOT, ", with \"%s\" %.1f %%.", second.caption(), 100 * second.mean());
    }
}
