package dev.easel.bot.moderation;

import com.google.re2j.Pattern;
import dev.easel.bot.policy.PromptRule;
import dev.easel.bot.policy.RuleLevel;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A server's rules for prompts, ready to be used; the strictest one that a prompt breaks counts. Takes time in proportion to
 * the prompt's length, whatever is in it and in the rules. Immutable.
 */
public final class Rulebook {
    private record Expression(PromptRule rule, Pattern pattern) {}

    private final WordIndex words;
    private final List<Expression> expressions;

    /** @param rules that {@link RuleTexts} let pass */
    public Rulebook(List<PromptRule> rules) {
        words = new WordIndex(of(PromptRule.Kind.WORD, rules));
        expressions = of(PromptRule.Kind.PATTERN, rules).stream()
                .map(rule -> new Expression(rule, RuleTexts.compiled(rule.text())))
                .toList();
    }

    /** The blocking ones first. */
    private static List<PromptRule> of(PromptRule.Kind kind, List<PromptRule> rules) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind)
                .sorted(Comparator.comparing(rule -> rule.level() != RuleLevel.BLOCK))
                .toList();
    }

    /** What a prompt breaks; the blocking before the warning. */
    public Optional<Finding> judge(String prompt) {
        if (words.isEmpty() && expressions.isEmpty()) {
            return Optional.empty();
        }
        FoldedText text = FoldedText.of(prompt);
        Optional<PromptRule> word = words.firstIn(text);
        if (word.filter(rule -> rule.level() == RuleLevel.BLOCK).isPresent() || expressions.isEmpty()) {
            return word.map(Finding::new);
        }
        Optional<PromptRule> expression = matched(prompt);
        return expression
                .filter(rule -> rule.level() == RuleLevel.BLOCK || word.isEmpty())
                .or(() -> word)
                .map(Finding::new);
    }

    /** Patterns see the prompt as it is typed, in small letters, without what is invisible. */
    private Optional<PromptRule> matched(String prompt) {
        String typed = Normalizer.normalize(prompt, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}\\p{Cc}&&[^\\s]]", "")
                .toLowerCase(Locale.ROOT);
        String plain = FoldedText.of(prompt).inLatin();
        return expressions.stream()
                .filter(one -> one.pattern().matcher(typed).find()
                        || one.pattern().matcher(plain).find())
                .map(Expression::rule)
                .findFirst();
    }
}
