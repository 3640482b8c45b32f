package dev.easel.bot.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Says in a person's language what the application says in English: refusals and captions, whose values stand among the
 * words. What is in no phrase stays as it is. Immutable.
 */
public final class Phrasebook {
    private static final Phrasebook ENGLISH = new Phrasebook(List.of());
    private static final Phrasebook CHINESE = new Phrasebook(read("phrases_zh_CN.txt"));
    private static final int DEEPEST = 4;
    private static final String ENDS = ".!?";

    private final List<Phrase> phrases;

    private Phrasebook(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    public static Phrasebook of(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    /** A text, line by line. */
    public String say(String text) {
        if (phrases.isEmpty()) {
            return text;
        }
        return String.join("\n", text.lines().map(line -> say(line, 0)).toList());
    }

    private String say(String text, int depth) {
        return translated(text, depth).or(() -> asClause(text, depth)).orElse(text);
    }

    /** A sentence begins with a capital letter and ends with a full stop, where the same within another does not. */
    private Optional<String> asClause(String text, int depth) {
        if (text.length() < 2 || text.isBlank()) {
            return Optional.empty();
        }
        String begun = text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
        boolean ended = text.endsWith(".");
        String clause = ended ? begun.substring(0, begun.length() - 1) : begun;
        return translated(clause, depth)
                .map(said -> ended ? said + "。" : said)
                .or(() -> translated(begun, depth))
                .or(() -> ended
                        ? translated(text.substring(0, text.length() - 1), depth)
                                .map(said -> said + "。")
                        : Optional.empty())
                .or(() -> inParts(text, depth));
    }

    /** Several sentences, or clauses between semicolons, each by itself. */
    private Optional<String> inParts(String text, int depth) {
        if (depth >= DEEPEST) {
            return Optional.empty();
        }
        for (String between : List.of(". ", "; ")) {
            int at = text.indexOf(between);
            if (at > 0) {
                String left = text.substring(0, at + (ENDS.indexOf(between.charAt(0)) >= 0 ? 1 : 0));
                String right = text.substring(at + between.length());
                String said = say(left, depth + 1);
                String rest = say(right, depth + 1);
                if (!said.equals(left) && !rest.equals(right)) {
                    return Optional.of(said + (between.equals("; ") ? "；" : "") + rest);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> translated(String text, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        return phrases.stream()
                .filter(phrase -> depth > 0 || !phrase.isFragment())
                .map(phrase -> phrase.say(text, gap -> say(gap, depth + 1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Pairs of lines, with empty lines and those that begin with # between them. */
    private static List<Phrase> read(String file) {
        List<String> lines;
        try (InputStream in = Objects.requireNonNull(Phrasebook.class.getResourceAsStream(file))) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            phrases.add(new Phrase(lines.get(i), lines.get(i + 1)));
        }
        phrases.sort(Comparator.comparingInt(Phrase::weight).reversed());
        return phrases;
    }
}
