package dev.easel.bot.admin;

import dev.easel.bot.policy.Moderation;
import dev.easel.bot.policy.PictureRule;
import dev.easel.bot.policy.PromptRule;
import dev.easel.bot.policy.RuleLevel;
import dev.easel.bot.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an admin is told of moderation. Immutable. */
final class ModerationTexts {
    private static final int LONGEST = 1900;

    private final Words words;

    ModerationTexts(Locale locale) {
        words = Words.of("moderation", locale);
    }

    /** As code, in which nothing formats or mentions. */
    static String code(String text) {
        return "`" + text.replace('`', '\'').replaceAll("\\s+", " ") + "`";
    }

    static String plain(PromptRule rule) {
        return rule.level().id() + " " + rule.kind().id() + " " + rule.text();
    }

    static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    String options(Moderation policy) {
        return words.say(policy.hidesWords() ? "options.hidden" : "options.told") + "\n"
                + words.say(policy.judgesNegative() ? "options.negative" : "options.no-negative");
    }

    AdminAnswer shown(Moderation policy, int appeals) {
        List<String> lines = new ArrayList<>();
        rules(policy, RuleLevel.BLOCK, lines);
        rules(policy, RuleLevel.WARN, lines);
        if (lines.isEmpty()) {
            lines.add(words.say("show.no-rules"));
        }
        lines.add(options(policy));
        lines.add(words.say(
                "pictures",
                words.say("elsewhere"),
                words.say("pictures." + policy.elsewhere().id())));
        policy.channels().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey()))
                .forEach(entry -> lines.add(channel(entry.getKey(), entry.getValue())));
        lines.add(words.say("threshold", percent(policy.threshold())));
        lines.add(words.say("show.appeals", appeals));
        String text = String.join("\n", lines);
        return text.length() <= LONGEST
                ? new AdminAnswer(text)
                : new AdminAnswer(
                        words.say("show.file"),
                        List.of(new AdminAnswer.NamedFile("moderation.txt", text.getBytes(StandardCharsets.UTF_8))));
    }

    private String channel(long channel, PictureRule rule) {
        return words.say("pictures", "<#" + Long.toUnsignedString(channel) + ">", words.say("pictures." + rule.id()));
    }

    private void rules(Moderation policy, RuleLevel level, List<String> lines) {
        for (PromptRule.Kind kind : PromptRule.Kind.values()) {
            String texts = policy.rules().stream()
                    .filter(rule -> rule.kind() == kind && rule.level() == level)
                    .map(rule -> code(rule.text()))
                    .collect(Collectors.joining(", "));
            if (!texts.isEmpty()) {
                lines.add(words.say("show." + level.id() + "." + kind.id(), texts));
            }
        }
    }
}
