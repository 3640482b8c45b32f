package dev.easel.bot.imagine;

import dev.easel.bot.FailureException;
import dev.easel.bot.audit.RequestNote;
import dev.easel.bot.audit.Verdict;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.job.ReplyAddress;
import dev.easel.bot.quota.Price;
import dev.easel.bot.quota.QuotaBook;
import dev.easel.bot.quota.QuotaReservation;
import dev.easel.bot.quota.QuotaShortfall;
import dev.easel.bot.quota.QuotaTexts;
import dev.easel.bot.quota.QuotaUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives what was asked for its place in the queue and keeps it, or says why there is none. Thread-safe. */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int LONGEST_TITLE = 200;

    private final Workshop workshop;
    private final DrawingFloor floor;
    private final SingleRun singles;
    private final QuotaBook quotas;
    private final Turns turns;
    private final Doorman doorman;
    private final CooldownCheck cooldown;
    private final RequestNotes notes;
    private final List<Job> left;

    /** An intake that will go on with what the ledger holds by now. */
    Intake(
            Workshop workshop,
            DrawingFloor floor,
            QuotaBook quotas,
            Doorman doorman,
            CooldownCheck cooldown,
            Turns turns,
            RequestNotes notes) {
        this.workshop = workshop;
        this.notes = notes;
        this.doorman = doorman;
        this.quotas = quotas;
        this.turns = turns;
        this.cooldown = cooldown;
        this.floor = floor;
        left = workshop.ledger().unfinished();
        singles = new SingleRun(workshop, floor.threads()::ends);
        left.forEach(this::expect);
    }

    private void expect(Job job) {
        if (job.status().phase() == JobPhase.RUNNING) {
            commission(job)
                    .filter(SinglePlan.class::isInstance)
                    .map(SinglePlan.class::cast)
                    .ifPresent(singles::expect);
        }
    }

    /** Whether a job is a drawing that is not in the queue yet. */
    boolean isUnprepared(Job job) {
        return job.status().phase() == JobPhase.ACCEPTED
                && commission(job).filter(DrawingPlan.class::isInstance).isPresent();
    }

    private static Optional<Commission> commission(Job job) {
        try {
            return Optional.of(CommissionJson.parse(job.request()));
        } catch (FailureException e) {
            LOG.error("the job {} cannot be gone on with: {}", job.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** All of them or none. */
    Reception draw(List<DrawingPlan> asked, ReplyAddress address) {
        List<DrawingPlan> plans = asked.stream().map(turns::settled).toList();
        Reception reception = letIn(plans, address);
        if (reception instanceof Reception.Refused refused) {
            dropped(plans, Verdict.REFUSED, refused.sentence());
        }
        return reception;
    }

    /** Writes down that nothing of it is kept, of a request of one person. */
    void dropped(List<DrawingPlan> plans, Verdict verdict, String why) {
        DrawingPlan first = plans.get(0);
        notes.ended(first.asker(), verdict, () -> note(first), why);
    }

    private Reception letIn(List<DrawingPlan> plans, ReplyAddress address) {
        Optional<String> turnedAway = doorman.refusal(plans);
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

    private Reception admitted(List<DrawingPlan> plans, ReplyAddress address) {
        for (int i = 0; i < plans.size(); i++) {
            Optional<String> refusal = refusal(plans.get(i));
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

    private void leave(List<DrawingPlan> plans) {
        plans.forEach(plan -> floor.queue().leave(plan.asker()));
    }

    private Reception kept(List<DrawingPlan> plans, ReplyAddress address) {
        List<Job> jobs = new ArrayList<>();
        for (DrawingPlan plan : plans) {
            jobs.add(job(plan, jobs.isEmpty() ? address : address.withoutReply(), title(plan)));
        }
        Optional<QuotaShortfall> shortfall = workshop.ledger()
                .accept(
                        jobs,
                        reservations(plans),
                        plans.stream().map(this::note).toList());
        if (shortfall.isPresent()) {
            leave(plans);
            Locale locale = plans.get(0).asker().locale();
            return new Reception.Refused(new QuotaTexts(locale).refusal(shortfall.get()));
        }
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            orders.add(new DrawingOrder(jobs.get(i), plans.get(i), workshop, floor, price(plans.subList(i, i + 1))));
        }
        cooldown.accepted(plans.get(0).asker());
        return new Reception.Accepted(orders);
    }

    /** All of one person on one server. */
    private List<QuotaReservation> reservations(List<DrawingPlan> plans) {
        Asker asker = plans.get(0).asker();
        return quotas.of(asker.server()).rules().isEmpty()
                ? List.of()
                : plans.stream()
                        .map(plan -> quotas.reservation(plan.id().hex(), asker.standing(), turns.price(plan)))
                        .toList();
    }

    /** What they take of what is limited, as a sentence; empty where nothing is. */
    String price(List<DrawingPlan> plans) {
        Asker asker = plans.get(0).asker();
        Set<QuotaUnit> limited =
                quotas.of(asker.server()).claims(asker.standing(), new Price(1, 1), Instant.EPOCH).stream()
                        .map(claim -> claim.rule().unit())
                        .collect(Collectors.toSet());
        if (limited.isEmpty()) {
            return "";
        }
        List<Price> prices = plans.stream().map(turns::price).toList();
        Price all = new Price(
                prices.stream().mapToLong(Price::images).sum(),
                prices.stream().mapToLong(Price::credits).sum());
        return new QuotaTexts(asker.locale()).price(all, limited);
    }

    private RequestNote note(DrawingPlan plan) {
        return Asked.by(plan, turns.price(plan), workshop.archive().shelf());
    }

    /** Writes down that a picture is not posted. */
    void refused(SinglePlan plan, String why) {
        notes.refused(plan.asker(), Asked.by(plan), why);
    }

    /** A picture to be posted alone. */
    Reception post(SinglePlan plan, ReplyAddress address) {
        Job job = job(plan, address, "Image #" + plan.cell().number());
        workshop.ledger().accept(List.of(job), List.of(), List.of(Asked.by(plan)));
        return new Reception.Accepted(List.of(order(job, plan)));
    }

    private SingleOrder order(Job job, SinglePlan plan) {
        return new SingleOrder(job, plan, singles, workshop, floor.threads());
    }

    private Job job(Commission commission, ReplyAddress address, String title) {
        return Job.accepted(
                commission.id(),
                commission.asker(),
                address,
                CommissionJson.format(commission),
                title,
                workshop.tools().clock().instant());
    }

    private String title(DrawingPlan plan) {
        String title = Asked.prompt(plan, workshop.archive().shelf());
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    private Optional<String> refusal(DrawingPlan plan) {
        Studio studio = workshop.studio();
        boolean usual = plan.model().orElse(studio.defaultModel()).equals(studio.defaultModel());
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

    /** Goes on with everything that an earlier process left, in the order in which it was asked for. */
    void resume(ChatLine line) {
        List<Job> mine =
                left.stream().filter(job -> line.serves(job.asker().server())).toList();
        if (!mine.isEmpty()) {
            LOG.info("going on with {} drawings of before", mine.size());
        }
        // All deliveries first, as each must know which messages are another's.
        Map<DrawingId, Delivery> deliveries = new HashMap<>();
        mine.forEach(job -> deliveries.put(job.id(), line.delivery(job)));
        mine.forEach(job -> resume(job, Objects.requireNonNull(deliveries.get(job.id()))));
    }

    private void resume(Job job, Delivery delivery) {
        try {
            Optional<Commission> commission = commission(job);
            if (commission.isEmpty()) {
                workshop.ledger().move(job.id(), JobPhase.FAILED, Sentence.UNREADABLE);
                workshop.tell(job.id(), delivery, Sentence.UNREADABLE);
            } else if (commission.get() instanceof SinglePlan single) {
                order(job, single).resume(delivery);
            } else if (commission.get() instanceof DrawingPlan plan) {
                new DrawingOrder(job, plan, workshop, floor, "").resume(delivery);
            }
        } catch (RuntimeException e) {
            String sentence = Sentence.of(job.id(), e);
            workshop.fail(job.id(), delivery, sentence, sentence);
        }
    }
}
