package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.ReplyAddress;
import dev.easel.bot.prompt.Permutations;
import java.util.List;
import java.util.Optional;

/**
 * Lets in what was understood, as far as a server's policy does, and asks first where much is asked for. Thread-safe.
 *
 * @param doorman turns away
 * @param prompts judges what prompts say
 * @param questions that are open
 * @param chance for ids
 * @param intake of drawings that are let in
 * @param postings of single pictures
 */
record Admission(
        Doorman doorman, PromptGate prompts, OpenQuestions questions, Chance chance, Intake intake, Postings postings) {
    private static final String NO_QUESTION = "This question is no longer open; send the prompt again.";

    Reception draw(List<DrawingPlan> plans, ReplyAddress address) {
        return intake.draw(doorman.fitted(plans), address);
    }

    /** A picture to be posted alone. */
    Reception post(SinglePlan plan, ReplyAddress address) {
        return doorman.refusalOfShowing(plan.asker())
                .<Reception>map(Reception.Refused::new)
                .orElseGet(() -> postings.take(plan, address));
    }

    /** Draws, or asks first where there are many. */
    Reception questioned(List<DrawingPlan> plans, ReplyAddress address) {
        if (plans.size() <= Permutations.UNASKED) {
            return draw(plans, address);
        }
        Optional<String> refusal = doorman.refusal(plans);
        if (refusal.isPresent()) {
            return new Reception.Refused(refusal.get());
        }
        DrawingId question = chance.id();
        questions.put(question, plans);
        return new Reception.Questioned(
                Captions.noted("This prompt asks for " + plans.size() + " drawings.", intake.price(plans)),
                ButtonPanel.in(plans.get(0).asker().locale()).ofQuestion(question, plans.size()));
    }

    /** The answer to a question was no. */
    Reception declined(DrawingId question, Asker asker) {
        Optional<List<DrawingPlan>> plans = questions.take(question, asker);
        plans.ifPresent(asked -> prompts.answered(asker, question, asked, false));
        return new Reception.Settled(plans.isPresent() ? "Nothing is drawn." : NO_QUESTION);
    }

    /** The answer to a question was yes. */
    Reception confirmed(DrawingId question, Asker asker, ReplyAddress address) {
        Optional<List<DrawingPlan>> plans = questions.take(question, asker);
        if (plans.isEmpty()) {
            return new Reception.Settled(NO_QUESTION);
        }
        prompts.answered(asker, question, plans.get(), true);
        Reception reception = draw(plans.get(), address);
        if (reception instanceof Reception.Refused) {
            questions.put(question, plans.get());
        }
        return reception;
    }
}
