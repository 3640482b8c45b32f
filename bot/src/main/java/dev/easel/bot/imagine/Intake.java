package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.ReplyAddress;
import dev.easel.bot.quota.QuotaShortfall;
import dev.easel.bot.quota.QuotaTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives what was asked for its place in the queue and keeps it, or says why there is none. Thread-safe. */
final class Intake {
    private static final int LONGEST_TITLE = 200;

    private final Workshop workshop;
    private final DrawingFloor floor;
    private final Charges charges;
    private final Turns turns;
    private final Doorman doorman;
    private final RequestNotes notes;

    Intake(Workshop workshop, DrawingFloor floor, Charges charges, Turns turns, Doorman doorman, RequestNotes notes) {
        this.workshop = workshop;
        this.floor = floor;
        this.charges = charges;
        this.turns = turns;
        this.doorman = doorman;
        this.notes = notes;
    }

    /** All of them or none. */
    Reception draw(List<DrawingPlan> asked, ReplyAddress address) {
        List<PricedPlan> plans = asked.stream().map(turns::settled).toList();
        Reception reception = letIn(plans, address);
        if (reception instanceof Reception.Refused refused) {
            notes.refused(asker(plans), RequestNotes.of(plans.get(0)), refused.sentence());
        }
        return reception;
    }

    private static Asker asker(List<PricedPlan> plans) {
        return plans.get(0).plan().asker();
    }

    private Reception letIn(List<PricedPlan> plans, ReplyAddress address) {
        Optional<String> turnedAway =
                doorman.refusal(plans.stream().map(PricedPlan::plan).toList());
        if (turnedAway.isPresent()) {
            return new Reception.Refused(turnedAway.get());
        }
        PromptGate gate = workshop.gates().prompts();
        PromptGate.Judged judged = gate.judge(plans);
        Reception reception = judged.answer().orElseGet(() -> admitted(judged.plans(), address));
        if (!(reception instanceof Reception.Accepted)) {
            gate.giveBack(judged.taken());
        }
        return reception;
    }

    private Reception admitted(List<PricedPlan> plans, ReplyAddress address) {
        for (int i = 0; i < plans.size(); i++) {
            Optional<String> refusal = refusal(plans.get(i).plan());
            if (refusal.isPresent()) {
                leave(plans.subList(0, i));
                String many = plans.size() > 1 ? "These are " + plans.size() + " drawings. " : "";
                return new Reception.Refused(many + refusal.get());
            }
        }
        try {
            return kept(plans, address);
        } catch (RuntimeException e) {
            leave(plans);
            throw e;
        }
    }

    private void leave(List<PricedPlan> plans) {
        plans.forEach(priced -> floor.queue().leave(priced.plan().asker()));
    }

    private Reception kept(List<PricedPlan> plans, ReplyAddress address) {
        List<Job> jobs = new ArrayList<>();
        Instant now = workshop.tools().clock().instant();
        for (PricedPlan priced : plans) {
            ReplyAddress reply = jobs.isEmpty() ? address : address.withoutReply();
            jobs.add(priced.plan().job(reply, title(priced.prompt()), now));
        }
        Asker asker = asker(plans);
        Optional<QuotaShortfall> shortfall = workshop.ledger()
                .accept(
                        jobs,
                        charges.reservations(plans),
                        plans.stream().map(RequestNotes::of).toList());
        if (shortfall.isPresent()) {
            leave(plans);
            return new Reception.Refused(new QuotaTexts(asker.locale()).refusal(shortfall.get()));
        }
        List<Order> orders = new ArrayList<>();
        for (Job job : jobs) {
            PricedPlan priced = plans.get(orders.size());
            String price = charges.sentence(asker, List.of(priced.price()));
            orders.add(new DrawingOrder(job, priced.plan(), workshop, floor, price));
        }
        doorman.accepted(asker);
        return new Reception.Accepted(orders);
    }

    private static String title(String prompt) {
        return prompt.length() > LONGEST_TITLE ? prompt.substring(0, LONGEST_TITLE) : prompt;
    }

    /** What they take of what is limited, as a sentence; empty where nothing is. */
    String price(List<DrawingPlan> plans) {
        return charges.sentence(
                plans.get(0).asker(),
                plans.stream().map(turns::settled).map(PricedPlan::price).toList());
    }

    private Optional<String> refusal(DrawingPlan plan) {
        Studio studio = workshop.studio();
        boolean usual = studio.modelOf(plan).equals(studio.defaultModel());
        return usual && studio.state() instanceof StudioState.Failed failed
                ? Optional.of(Sentence.of("the model cannot be loaded: " + failed.reason()))
                : floor.queue()
                        .admit(plan.asker(), turns.room(plan.asker()))
                        .map(crowding -> crowding.sentence(room(crowding, plan.asker())));
    }

    private Optional<Instant> room(Crowding crowding, Asker asker) {
        return floor.underWay()
                .room(crowding, asker)
                .map(workshop.tools().clock().instant()::plus);
    }
}
