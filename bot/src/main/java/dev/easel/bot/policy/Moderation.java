package dev.easel.bot.policy;

import dev.easel.bot.RefusedInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server lets its people ask for and see.
 *
 * @param rules for prompts
 * @param hidesWords whether those who are refused are not told which word it was
 * @param judgesNegative whether rules hold for what is steered away from, too
 * @param threshold from where on a picture counts as explicit, 0 to 1
 * @param channels what becomes of explicit pictures, by channel
 * @param elsewhere the same in all other channels
 */
public record Moderation(
        List<PromptRule> rules,
        boolean hidesWords,
        boolean judgesNegative,
        double threshold,
        Map<Long, PictureRule> channels,
        PictureRule elsewhere) {
    /** No rules; clearly explicit pictures are for age-restricted channels. */
    public static final Moderation NONE =
            new Moderation(List.of(), false, false, 0.85, Map.of(), PictureRule.AGE_RESTRICTED);

    private static final int MOST_RULES = 550;

    public Moderation {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new RefusedInputException("a threshold is above 0 and at most 1, not " + threshold);
        }
        if (rules.size() > MOST_RULES) {
            throw new RefusedInputException(rules.size() + " rules are too many; " + MOST_RULES + " are the most");
        }
        rules = List.copyOf(rules);
        channels = Map.copyOf(channels);
    }

    /** What becomes of explicit pictures in a channel. */
    public PictureRule pictures(long channel) {
        return channels.getOrDefault(channel, elsewhere);
    }

    /** The rule about a text, if there is one. */
    public Optional<PromptRule> find(PromptRule.Kind kind, String text) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && rule.text().equals(text))
                .findFirst();
    }

    /** The same with a rule, in place of what there was about its text. */
    public Moderation with(PromptRule rule) {
        List<PromptRule> all = new ArrayList<>(without(rule).rules);
        all.add(rule);
        return withRules(all);
    }

    /** The same without what there is about a rule's text. */
    public Moderation without(PromptRule rule) {
        return withRules(rules.stream().filter(other -> !other.isAbout(rule)).toList());
    }

    private Moderation withRules(List<PromptRule> others) {
        return new Moderation(others, hidesWords, judgesNegative, threshold, channels, elsewhere);
    }

    public Moderation hidingWords(boolean hides) {
        return new Moderation(rules, hides, judgesNegative, threshold, channels, elsewhere);
    }

    public Moderation judgingNegative(boolean judges) {
        return new Moderation(rules, hidesWords, judges, threshold, channels, elsewhere);
    }

    public Moderation withThreshold(double other) {
        return new Moderation(rules, hidesWords, judgesNegative, other, channels, elsewhere);
    }

    /** The same with a channel's own way; as elsewhere where that is empty. */
    public Moderation withChannel(long channel, Optional<PictureRule> rule) {
        Map<Long, PictureRule> others = new HashMap<>(channels);
        others.remove(channel);
        rule.ifPresent(own -> others.put(channel, own));
        return new Moderation(rules, hidesWords, judgesNegative, threshold, others, elsewhere);
    }

    public Moderation withElsewhere(PictureRule rule) {
        return new Moderation(rules, hidesWords, judgesNegative, threshold, channels, rule);
    }
}
