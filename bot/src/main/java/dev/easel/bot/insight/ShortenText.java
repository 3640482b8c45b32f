package dev.easel.bot.insight;

import dev.easel.bot.describe.Shortened;
import dev.easel.bot.describe.ShortenedWord;
import dev.easel.bot.words.Markdown;
import dev.easel.bot.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of a prompt's words. */
public final class ShortenText {
    private static final int LONGEST = 2000;
    private static final String MARK = "✂️ ";
    private static final String CUT = "…";

    private ShortenText() {}

    /** The prompt with its words marked, and the shorter prompts; of these the longest are left out where there is no room. */
    static Offer offer(Shortened shortened, Locale locale) {
        Words words = Words.of("shorten", locale);
        List<String> prompts = shortened.prompts();
        String legend = "-# " + words.say(prompts.isEmpty() ? "nothing" : "legend");
        String marked = MARK + shortened.marked();
        int room = LONGEST - legend.length() - 2;
        if (marked.length() > room) {
            marked = marked.substring(0, room - CUT.length()) + CUT;
        }
        NumberedPrompts offered = new NumberedPrompts(prompts);
        for (int first = 1; marked.length() + offered.lines().length() > room; first++) {
            offered = new NumberedPrompts(prompts.subList(first, prompts.size()));
        }
        return new Offer(marked + "\n" + offered.lines() + legend, offered);
    }

    /** The prompt that a message is about; empty where it is not in it whole. */
    public static Optional<String> prompt(String message) {
        return message.lines()
                .filter(line -> line.startsWith(MARK) && !line.endsWith(CUT))
                .findFirst()
                .map(line -> Markdown.plain(line.substring(MARK.length())));
    }

    /** What each word counts, the most important first. */
    static String details(Shortened shortened, Locale locale) {
        StringBuilder text = new StringBuilder(Words.of("shorten", locale).say("details"));
        List<ShortenedWord> ranked = shortened.words().stream()
                .sorted((a, b) -> Double.compare(b.importance(), a.importance()))
                .toList();
        for (ShortenedWord word : ranked) {
            String line = "\n" + Math.round(100 * word.importance()) + " % " + Markdown.escaped(word.text());
            if (text.length() + line.length() > LONGEST - 2) {
                return text.append("\n" + CUT).toString();
            }
            text.append(line);
        }
        return text.toString();
    }
}
