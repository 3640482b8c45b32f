package dev.easel.bot.imagine;

import dev.easel.engine.image.RgbImage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What people are told of one drawing until its pictures are there. Thread-safe. */
final class RunNews {
    private final DrawingPlan plan;
    private final Workshop workshop;
    private final ProgressThrottle throttle;
    private volatile String title;
    private volatile String priced = "";
    private boolean begun;
    private DrawingState.Queued told = DrawingState.Queued.SOMEWHERE;

    RunNews(String title, DrawingPlan plan, Delivery delivery, Workshop workshop) {
        this.title = title;
        this.plan = plan;
        this.workshop = workshop;
        throttle = new ProgressThrottle(
                report -> delivery.progress(workshop.gates().pictures().shown(plan.asker(), report)),
                workshop.alarm(),
                workshop.tools().nanoTime());
    }

    /** What is being drawn. */
    String title() {
        return title;
    }

    /** It is called so from now on. */
    void titled(String known) {
        title = known;
    }

    /**
     * It waits for its turn.
     *
     * @param price told with it until it begins; empty for nothing
     */
    void queued(String price) {
        priced = price;
        Studio studio = workshop.studio();
        boolean open = studio.profile(studio.modelOf(plan)).isPresent();
        report(open ? DrawingState.Queued.SOMEWHERE : new DrawingState.LoadingModel(), Optional.empty());
    }

    /** Its place in the line, told if that is news. */
    synchronized void waits(int place, Optional<Duration> begins) {
        DrawingState.Queued now = new DrawingState.Queued(
                place, begins.map(workshop.tools().clock().instant()::plus));
        if (!begun && now.isNewsAfter(told)) {
            told = now;
            report(now, Optional.empty());
        }
    }

    /** It waits no more. */
    synchronized void begins() {
        begun = true;
    }

    void report(DrawingState state, Optional<RgbImage> preview) {
        String below = state instanceof DrawingState.Queued ? priced : "";
        String caption = Captions.progress(title, plan.kind(), plan.asker(), state);
        throttle.offer(new ProgressReport(Captions.noted(caption, below), preview));
    }

    /** Tells no more; done when all was told. */
    CompletableFuture<?> end() {
        return throttle.end();
    }

    /** That it was taken back. */
    String stopped() {
        return Captions.stopped(title, plan.kind(), plan.asker());
    }

    /** That nothing came of it. */
    String failed(String sentence) {
        return Captions.failed(title, plan.kind(), plan.asker(), sentence);
    }
}
