package dev.easel.bot.imagine;

import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobPhase;
import java.util.List;

/** A drawing's place in the queue. Thread-safe. */
final class DrawingOrder implements Order {
    /** The note of what a person took back. */
    static final String WITHDRAWN = "cancelled";

    private final Job job;
    private final DrawingPlan plan;
    private final Workshop workshop;
    private final DrawingFloor floor;
    private final String price;

    /**
     * An order for a place that was admitted.
     *
     * @param price to be told with the place, as a sentence; empty for nothing
     */
    DrawingOrder(Job job, DrawingPlan plan, Workshop workshop, DrawingFloor floor, String price) {
        this.job = job;
        this.plan = plan;
        this.workshop = workshop;
        this.floor = floor;
        this.price = price;
    }

    @Override
    public Job job() {
        return job;
    }

    @Override
    public void begin(Delivery delivery) {
        floor.threads().errand(() -> prepare(delivery), () -> refuse(delivery, Sentence.BUSY));
    }

    @Override
    public void abandon() {
        floor.queue().leave(plan.asker());
        workshop.abandon(job.id());
    }

    /** Goes on with what another process left; on the thread that calls. */
    void resume(Delivery delivery) {
        switch (job.status().phase()) {
            case ACCEPTED -> {
                floor.queue().readmit(plan.asker());
                prepare(delivery);
            }
            case QUEUED, RUNNING, DRAWN -> {
                floor.queue().readmit(plan.asker());
                floor.underWay().line(new DrawingRun(job, plan, delivery, workshop));
            }
            case FAILED -> workshop.tellAgain(job, delivery, failed());
            case CANCELLED -> workshop.tell(job.id(), delivery, stopped());
            case DELIVERED -> {}
        }
    }

    private String failed() {
        return Captions.failed(
                job.title(), plan.kind(), plan.asker(), job.status().note());
    }

    private String stopped() {
        if (!job.status().note().equals(WITHDRAWN)) {
            return failed();
        }
        return Captions.stopped(job.title(), plan.kind(), plan.asker());
    }

    /** Keeps what was handed in, and tells at once what would come to nothing later. */
    private void prepare(Delivery delivery) {
        try {
            DrawingPlan found = plan.kept(this::kept);
            Prepared prepared = new DrawingWork(found, workshop).prepare();
            DrawingPlan kept = prepared.plan();
            if (!kept.equals(plan)) {
                workshop.ledger().request(job.id(), CommissionJson.format(kept));
            }
            String title = prepared.draft().prompt();
            workshop.gates().prompts().refuseLate(kept, title);
            if (!workshop.ledger().move(job.id(), JobPhase.QUEUED, "")) {
                takenBack(delivery);
                return;
            }
            DrawingRun run = new DrawingRun(job.titled(title), kept, delivery, workshop);
            run.news().queued(price);
            floor.underWay().line(run);
        } catch (ModeratedException e) {
            refuse(delivery, Sentence.of(job.id(), e), Objections.rows(plan.asker(), e.refusal()));
        } catch (RuntimeException | Error e) {
            refuse(delivery, Sentence.of(job.id(), e));
        }
    }

    private HandedPicture kept(String what, HandedPicture picture) {
        Handed handed = new Handed(workshop.archive(), workshop.source());
        workshop.gates().pictures().refuseHanded(plan.asker(), what, handed.read(what, picture));
        return handed.keep(what, picture);
    }

    /** The person did not wait for its place. */
    private void takenBack(Delivery delivery) {
        floor.queue().leave(plan.asker());
        workshop.tell(job.id(), delivery, stopped());
    }

    private void refuse(Delivery delivery, String sentence) {
        refuse(delivery, sentence, List.of());
    }

    private void refuse(Delivery delivery, String sentence, List<List<ButtonFace>> rows) {
        floor.queue().leave(plan.asker());
        workshop.fail(job.id(), delivery, sentence, sentence, rows);
    }
}
