package dev.easel.bot.admin;

import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.moderation.Finding;
import dev.easel.bot.moderation.RuleTexts;
import dev.easel.bot.moderation.Rulebooks;
import dev.easel.bot.policy.Moderation;
import dev.easel.bot.policy.PictureRule;
import dev.easel.bot.policy.PromptRule;
import dev.easel.bot.policy.RuleLevel;
import dev.easel.bot.policy.ServerPolicy;
import dev.easel.bot.words.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What prompts may say and pictures may show, as it is decided; methods take milliseconds. Thread-safe. */
public final class ModerationDesk {
    private final ImagineDesk desk;
    private final Deeds deeds;
    private final Rulebooks rulebooks = new Rulebooks();

    public ModerationDesk(ImagineDesk desk, Deeds deeds) {
        this.desk = desk;
        this.deeds = deeds;
    }

    private Moderation of(Asker asker) {
        return desk.books().policies().of(asker.server()).moderation();
    }

    private void change(Asker asker, String action, String detail, UnaryOperator<Moderation> change) {
        UnaryOperator<ServerPolicy> whole = policy -> policy.withModeration(change.apply(policy.moderation()));
        desk.books().policies().change(whole, deeds.of(asker, action, "", detail));
    }

    /** Adds a rule, or changes the level of what is there. */
    public String add(Asker asker, PromptRule.Kind kind, String text, RuleLevel level) {
        Optional<RuleTexts.Refusal> refusal = RuleTexts.refusal(of(asker), kind, text);
        if (refusal.isPresent()) {
            String key = "flaw." + refusal.get().flaw().name().toLowerCase(Locale.ROOT);
            return words(asker)
                    .say(key, ModerationTexts.code(text), refusal.get().detail());
        }
        PromptRule rule = new PromptRule(kind, text, level);
        change(asker, "moderation.rule.add", ModerationTexts.plain(rule), policy -> policy.with(rule));
        return words(asker).say("added." + rule.level().id(), ModerationTexts.code(rule.text()));
    }

    public String remove(Asker asker, String text) {
        Moderation policy = of(asker);
        Optional<PromptRule> rule =
                policy.find(PromptRule.Kind.WORD, text).or(() -> policy.find(PromptRule.Kind.PATTERN, text));
        if (rule.isEmpty()) {
            return words(asker).say("removed.none", ModerationTexts.code(text));
        }
        change(asker, "moderation.rule.remove", ModerationTexts.plain(rule.get()), now -> now.without(rule.get()));
        return words(asker).say("removed", ModerationTexts.code(text));
    }

    /** @param channel that it holds for; empty for all that have no way of their own */
    public String pictures(Asker asker, PictureRule rule, Optional<Long> channel) {
        String where = channel.map(id -> "channel " + Long.toUnsignedString(id)).orElse("elsewhere");
        change(
                asker,
                "moderation.pictures",
                rule.id() + ", " + where,
                policy -> channel.map(id -> policy.withChannel(id, Optional.of(rule)))
                        .orElseGet(() -> policy.withElsewhere(rule)));
        String named = channel.map(id -> "<#" + Long.toUnsignedString(id) + ">")
                .orElse(words(asker).say("elsewhere"));
        return words(asker).say("pictures", named, words(asker).say("pictures." + rule.id()));
    }

    public String threshold(Asker asker, double threshold) {
        change(asker, "moderation.threshold", Double.toString(threshold), policy -> policy.withThreshold(threshold));
        return words(asker).say("threshold", ModerationTexts.percent(threshold));
    }

    /**
     * Decides how rules are applied; what is empty stays as it was.
     *
     * @param hides whether refusals no longer name the word
     * @param negative whether rules hold for what is steered away from, too
     */
    public String options(Asker asker, Optional<Boolean> hides, Optional<Boolean> negative) {
        if (hides.isEmpty() && negative.isEmpty()) {
            return new ModerationTexts(asker.locale()).options(of(asker));
        }
        change(
                asker,
                "moderation.options",
                "hide words: " + hides.map(Object::toString).orElse("as before") + ", judge --no: "
                        + negative.map(Object::toString).orElse("as before"),
                policy -> policy.hidingWords(hides.orElse(policy.hidesWords()))
                        .judgingNegative(negative.orElse(policy.judgesNegative())));
        return new ModerationTexts(asker.locale()).options(of(asker));
    }

    public AdminAnswer show(Asker asker) {
        return new ModerationTexts(asker.locale())
                .shown(of(asker), desk.books().refusals().countOpen(asker.server()));
    }

    /** What would become of a prompt. */
    public String test(Asker asker, String prompt) {
        Optional<Finding> finding = rulebooks.of(of(asker)).judge(prompt);
        return finding.map(found -> words(asker)
                        .say(
                                "test." + found.rule().level().id(),
                                words(asker).say("kind." + found.rule().kind().id()),
                                ModerationTexts.code(found.rule().text())))
                .orElseGet(() -> words(asker).say("test.passes"));
    }

    static Words words(Asker asker) {
        return Words.of("moderation", asker.locale());
    }
}
