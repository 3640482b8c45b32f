package dev.easel.bot.insight;

import dev.easel.bot.describe.DescribedPrompt;
import dev.easel.bot.describe.Description;
import dev.easel.bot.describe.Sureness;
import dev.easel.bot.words.Markdown;
import dev.easel.bot.words.Words;
import java.util.Locale;

/** What is said of a picture. */
final class DescribeText {
    private DescribeText() {}

    static String progress(double share, Locale locale) {
        return Words.of("describe", locale).say("progress", Math.round(100 * share));
    }

    /** The prompts, and in small print how far they can be trusted. */
    static Offer offer(Description description, Locale locale) {
        Words words = Words.of("describe", locale);
        NumberedPrompts prompts = new NumberedPrompts(
                description.prompts().stream().map(DescribedPrompt::prompt).toList());
        Sureness sureness = description.sureness();
        String trust = words.say(
                "sure." + sureness.kind().name().toLowerCase(Locale.ROOT),
                Markdown.escaped(sureness.first()),
                percent(sureness.firstGain()),
                Markdown.escaped(sureness.second()),
                percent(sureness.secondGain()),
                sureness.subjects());
        String basis = words.say(sureness.ownWords() ? "basis.own" : "basis.general", sureness.subjects());
        return new Offer(prompts.lines() + "-# " + trust + "\n-# " + basis, prompts);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
