package dev.easel.bot.imagine;

import dev.easel.bot.job.Job;
import dev.easel.bot.job.ReplyAddress;
import java.util.List;

/** Takes pictures that are to be posted alone. Thread-safe. */
record Postings(Workshop workshop, SingleRun singles, DeskThreads threads) {
    Reception take(SinglePlan plan, ReplyAddress address) {
        Job job = plan.job(
                address,
                "Image #" + plan.cell().number(),
                workshop.tools().clock().instant());
        workshop.ledger().accept(List.of(job), List.of(), List.of(RequestNotes.of(plan)));
        return new Reception.Accepted(List.of(order(job, plan)));
    }

    SingleOrder order(Job job, SinglePlan plan) {
        return new SingleOrder(job, plan, singles, workshop, threads);
    }
}
