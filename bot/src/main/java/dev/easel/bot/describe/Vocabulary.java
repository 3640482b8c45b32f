package dev.easel.bot.describe;

import java.util.List;
import java.util.Set;

/**
 * The words that pictures are described with.
 *
 * @param subjects what can be in a picture, at least four, each once
 * @param refinements groups of patterns such as {@code red {}}, where {@code {}} stands for what is said already; of each
 *     group at most one pattern is used, in the order of the groups
 * @param ownWords whether they came with the model, and are what it was trained on
 */
public record Vocabulary(List<String> subjects, List<List<String>> refinements, boolean ownWords) {
    static final String SLOT = "{}";
    static final int FEWEST_SUBJECTS = 4;

    public Vocabulary {
        subjects = List.copyOf(subjects);
        refinements = refinements.stream().map(List::copyOf).toList();
        if (subjects.size() < FEWEST_SUBJECTS) {
            throw new IllegalArgumentException(
                    "a vocabulary has at least " + FEWEST_SUBJECTS + " subjects, not " + subjects.size());
        }
        if (Set.copyOf(subjects).size() < subjects.size()) {
            throw new IllegalArgumentException("a vocabulary names a subject twice");
        }
        for (String pattern : refinements.stream().flatMap(List::stream).toList()) {
            if (!pattern.contains(SLOT)) {
                throw new IllegalArgumentException("the pattern '" + pattern + "' lacks " + SLOT);
            }
        }
    }

    /** The text with each pattern of a group; none where one of them is said in it already, as in a red apple. */
    static List<String> refined(String text, List<String> group) {
        boolean said = group.stream()
                .map(pattern -> pattern.replace(SLOT, " ").strip())
                .anyMatch(words -> (" " + text + " ").contains(" " + words + " "));
        return said
                ? List.of()
                : group.stream().map(pattern -> pattern.replace(SLOT, text)).toList();
    }
}
