package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.PostedPicture;
import dev.easel.bot.gallery.SizeLadder;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.job.PostedMessage;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Posts a grid's pictures alone, each once: who asks again is shown where it is. Thread-safe. */
final class SingleRun {
    private final Workshop workshop;
    private final BooleanSupplier stopping;
    private final Map<Cell, DrawingId> underWay = new ConcurrentHashMap<>();
    private final Set<DrawingId> perhapsPosted = ConcurrentHashMap.newKeySet();

    /** @param stopping whether the process is about to end, so that the next one goes on with what fails */
    SingleRun(Workshop workshop, BooleanSupplier stopping) {
        this.workshop = workshop;
        this.stopping = stopping;
    }

    /** What an earlier process may have posted is looked for, and meanwhile posted by no other. */
    void expect(SinglePlan plan) {
        perhapsPosted.add(plan.id());
        if (!plan.anew()) {
            underWay.put(plan.cell(), plan.id());
        }
    }

    /** Reads files; returns when the picture has been posted. */
    void post(SinglePlan plan, Delivery delivery) {
        workshop.ledger().move(plan.id(), JobPhase.RUNNING, "");
        if (plan.anew()) {
            postAnew(plan, delivery);
        } else {
            postOnce(plan, delivery);
        }
    }

    private void postAnew(SinglePlan plan, Delivery delivery) {
        try {
            workshop.ledger().delivered(plan.id(), plan.cell(), deliver(plan, delivery));
        } catch (RuntimeException e) {
            fail(plan, delivery, e);
        }
    }

    private void postOnce(SinglePlan plan, Delivery delivery) {
        Cell cell = plan.cell();
        DrawingId other = underWay.putIfAbsent(cell, plan.id());
        if (other != null && !other.equals(plan.id())) {
            refuse(plan, delivery, "Image #" + cell.number() + " is being posted.");
            return;
        }
        try {
            Optional<PostedMessage> before = workshop.archive().shelf().posted(cell);
            if (before.isPresent()) {
                refuse(
                        plan,
                        delivery,
                        "Image #" + cell.number() + " is already here: "
                                + before.get().link());
            } else {
                workshop.ledger().delivered(plan.id(), cell, deliver(plan, delivery));
            }
        } catch (RuntimeException e) {
            fail(plan, delivery, e);
        } finally {
            underWay.remove(cell, plan.id());
        }
    }

    private void fail(SinglePlan plan, Delivery delivery, RuntimeException cause) {
        if (!stopping.getAsBoolean()) {
            refuse(plan, delivery, Sentence.of(plan.id(), cause));
        }
    }

    private void refuse(SinglePlan plan, Delivery delivery, String sentence) {
        workshop.fail(plan.id(), delivery, sentence, sentence);
    }

    private PostedMessage deliver(SinglePlan plan, Delivery delivery) {
        refuseUnshown(plan);
        FinishedDrawing post = plan.cell().number() == 0 ? grid(plan, delivery) : single(plan, delivery);
        FinishedDrawing named = plan.anew() ? post.again(plan.id()) : post;
        try {
            CompletableFuture<PostedMessage> posted =
                    perhapsPosted.remove(plan.id()) ? delivery.finishedOnce(named) : delivery.finished(named);
            PostedMessage at = posted.orTimeout(DrawingRun.LONGEST_DELIVERY_MINUTES, TimeUnit.MINUTES)
                    .join();
            workshop.tools().meters().delivered();
            return at;
        } catch (RuntimeException e) {
            workshop.tools().meters().undelivered();
            throw e;
        }
    }

    /** What was let pass once where it is still may be posted there again, hidden. */
    private void refuseUnshown(SinglePlan plan) {
        Drawing drawing = workshop.archive().existing(plan.cell().drawing());
        boolean home = drawing.asker().channel() == plan.asker().channel();
        boolean shown = home || workshop.gates().pictures().mayPost(plan.asker(), drawing);
        if (!shown) {
            throw new RefusedInputException(Objections.words(plan.asker()).say("picture.elsewhere"));
        }
    }

    private FinishedDrawing grid(SinglePlan plan, Delivery delivery) {
        Drawing drawing = workshop.archive().existing(plan.cell().drawing());
        return new GridPost(workshop, delivery.fileLimit()).of(drawing, DrawingKind.of(drawing), plan.asker(), "");
    }

    private FinishedDrawing single(SinglePlan plan, Delivery delivery) {
        Cell cell = plan.cell();
        byte[] png = workshop.archive().picture(cell);
        Drawing drawing = workshop.archive().existing(cell.drawing());
        PostedPicture picture = SizeLadder.fit(
                "easel-" + cell.drawing() + "-" + cell.number(),
                png,
                () -> new PictureFile(Path.of("picture.png"), png).image(),
                drawing.recipe().prompt(),
                delivery.fileLimit());
        String caption = Captions.single(drawing.recipe().prompt(), cell.number(), plan.asker());
        return new FinishedDrawing(
                picture.note().map(note -> Captions.noted(caption, note)).orElse(caption),
                plan.asker().user(),
                workshop.gates().pictures().veiled(plan.asker(), drawing, picture),
                ButtonPanel.in(plan.asker().locale())
                        .linked(workshop.tools().pages().apply(cell.drawing()))
                        .ofSingle(cell, drawing.recipe().drawnSize()),
                cell.drawing());
    }
}
