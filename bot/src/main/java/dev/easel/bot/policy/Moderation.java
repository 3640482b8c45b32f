package dev.easel.bot.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server lets its people ask for and see.
 *
 * @param rules for prompts
 * @param hidesWords whether those who are refused are not told which word it was
 * @param judgesNegative whether rules hold for what is steered away from, too
 * @param threshold from where on a picture counts as explicit, 0 to 1; 0 where the server says nothing
 * @param channels what becomes of explicit pictures, by channel
 * @param elsewhere the same in all other channels; empty where the server says nothing
 */
public record Moderation(
        List<PromptRule> rules,
        boolean hidesWords,
        boolean judgesNegative,
        double threshold,
        Map<Long, PictureRule> channels,
        Optional<PictureRule> elsewhere) {
    /** No rules, and for pictures what is usual. */
    public static final Moderation NONE = new Moderation(List.of(), false, false, 0, Map.of(), Optional.empty());

    /** From where on a picture counts as explicit, unless a server says otherwise. */
    public static final double USUAL_THRESHOLD = 0.85;

    public Moderation(
            @Nullable List<PromptRule> rules,
            boolean hidesWords,
            boolean judgesNegative,
            double threshold,
            @Nullable Map<Long, PictureRule> channels,
            @Nullable Optional<PictureRule> elsewhere) {
        this.rules = rules == null ? List.of() : List.copyOf(rules);
        this.hidesWords = hidesWords;
        this.judgesNegative = judgesNegative;
        this.threshold = threshold;
        this.channels = channels == null ? Map.of() : Map.copyOf(channels);
        this.elsewhere = elsewhere == null ? Optional.empty() : elsewhere;
    }

    /** What counts as explicit. */
    public double explicitFrom() {
        return threshold > 0 ? threshold : USUAL_THRESHOLD;
    }

    /** What becomes of explicit pictures in a channel. */
    public PictureRule pictures(long channel) {
        PictureRule own = channels.get(channel);
        return own == null ? elsewhere.orElse(PictureRule.AGE_RESTRICTED) : own;
    }

    /** The rule about a text, if there is one. */
    public Optional<PromptRule> find(PromptRule.Kind kind, String text) {
        PromptRule wanted = new PromptRule(kind, text, RuleLevel.BLOCK);
        return rules.stream().filter(wanted::isAbout).findFirst();
    }

    /** The same with a rule, in place of what there was about its text. */
    public Moderation with(PromptRule rule) {
        List<PromptRule> all = new ArrayList<>(without(rule).rules);
        all.add(rule);
        return withRules(all);
    }

    /** The same without what there is about a rule's text. */
    public Moderation without(PromptRule rule) {
        return withRules(
                rules.stream().filter(other -> !other.isAbout(rule)).toList());
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

    public Moderation withElsewhere(Optional<PictureRule> rule) {
        return new Moderation(rules, hidesWords, judgesNegative, threshold, channels, rule);
    }
}
