package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.moderation.Finding;
import dev.easel.bot.moderation.Rulebooks;
import dev.easel.bot.policy.Moderation;
import dev.easel.bot.policy.PolicyBook;
import dev.easel.bot.policy.PromptRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Holds prompts against the rules of their server. Thread-safe. */
final class PromptGate {
    private final PolicyBook policies;
    private final Objections objections;
    private final OpenQuestions questions;
    private final Rulebooks rulebooks = new Rulebooks();

    PromptGate(PolicyBook policies, Objections objections, OpenQuestions questions) {
        this.policies = policies;
        this.objections = objections;
        this.questions = questions;
    }

    /**
     * What comes of plans.
     *
     * @param plans what may be drawn
     * @param answer why not, or what is asked first
     * @param taken passes that were used up for them
     */
    record Judged(List<PricedPlan> plans, Optional<Reception> answer, List<DrawingId> taken) {}

    private record Broken(String prompt, Finding finding) {}

    /** @param plans of one request of one person, at least one */
    Judged judge(List<PricedPlan> plans) {
        Asker asker = plans.get(0).plan().asker();
        Moderation policy = policies.of(asker.server()).moderation();
        if (policy.rules().isEmpty()) {
            return new Judged(plans, Optional.empty(), List.of());
        }
        List<PricedPlan> cleared = new ArrayList<>();
        List<DrawingId> taken = new ArrayList<>();
        Optional<Broken> warned = Optional.empty();
        for (PricedPlan priced : plans) {
            Optional<Broken> broken = broken(priced.plan(), priced.prompt(), policy);
            if (broken.isPresent() && broken.get().finding().blocks()) {
                Optional<DrawingId> pass = objections.take(asker, broken.get().prompt());
                if (pass.isEmpty()) {
                    giveBack(taken);
                    return new Judged(plans, Optional.of(refused(asker, broken.get(), policy)), List.of());
                }
                taken.add(pass.get());
            } else {
                warned = warned.or(() -> broken);
            }
            cleared.add(broken.map(found -> priced.clearedFor(found.prompt())).orElse(priced));
        }
        return new Judged(cleared, warned.map(found -> asked(asker, found, cleared)), taken);
    }

    void giveBack(List<DrawingId> taken) {
        taken.forEach(objections.refusals()::giveBack);
    }

    /**
     * Refuses what only the older recipe, or the model that looked at pictures, says.
     *
     * @throws ModeratedException where it breaks a rule and nobody was asked about it
     */
    void refuseLate(DrawingPlan plan, String prompt) {
        Asker asker = plan.asker();
        Moderation policy = policies.of(asker.server()).moderation();
        Optional<Broken> broken = policy.rules().isEmpty() ? Optional.empty() : broken(plan, prompt, policy);
        broken.ifPresent(found -> {
            objections.refuse(plan.id(), asker, found.prompt(), reason(found.finding()), "");
            throw new ModeratedException(sentence(asker, found, policy), plan.id());
        });
    }

    private Optional<Broken> broken(DrawingPlan plan, String prompt, Moderation policy) {
        String negative = Objects.requireNonNullElse(plan.wishes().negativePrompt(), "");
        String judged = policy.judgesNegative() && !negative.isEmpty() ? prompt + "\n--no " + negative : prompt;
        return judged.equals(plan.cleared())
                ? Optional.empty()
                : rulebooks.of(policy).judge(judged).map(finding -> new Broken(judged, finding));
    }

    private Reception refused(Asker asker, Broken broken, Moderation policy) {
        DrawingId id = objections.chance().id();
        objections.refuse(id, asker, broken.prompt(), reason(broken.finding()), "");
        return new Reception.Refused(sentence(asker, broken, policy), Objections.rows(asker, id));
    }

    private static String reason(Finding finding) {
        PromptRule rule = finding.rule();
        return rule.level().id() + " " + rule.kind().id() + " '" + rule.text() + "'";
    }

    private static String sentence(Asker asker, Broken broken, Moderation policy) {
        PromptRule rule = broken.finding().rule();
        return policy.hidesWords()
                ? Objections.words(asker).say("blocked.hidden")
                : Objections.words(asker).say("blocked." + rule.kind().id(), Objections.shown(rule.text()));
    }

    private Reception asked(Asker asker, Broken broken, List<PricedPlan> cleared) {
        DrawingId question = objections.chance().id();
        questions.put(question, cleared.stream().map(PricedPlan::plan).toList());
        objections.note(asker, "request.moderation.asked", question, reason(broken.finding()) + ": " + broken.prompt());
        boolean hidden = policies.of(asker.server()).moderation().hidesWords();
        PromptRule rule = broken.finding().rule();
        String sentence = hidden
                ? Objections.words(asker).say("asked.hidden")
                : Objections.words(asker).say("asked", Objections.shown(rule.text()));
        return new Reception.Questioned(sentence, ButtonPanel.in(asker.locale()).ofWarning(question));
    }

    /** What was answered, where the question was about a rule. */
    void answered(Asker asker, DrawingId question, List<DrawingPlan> plans, boolean yes) {
        boolean warned = plans.stream().anyMatch(plan -> !plan.cleared().isEmpty());
        if (warned) {
            objections.note(
                    asker,
                    yes ? "request.moderation.confirmed" : "request.moderation.declined",
                    question,
                    plans.get(0).cleared());
        }
    }
}
