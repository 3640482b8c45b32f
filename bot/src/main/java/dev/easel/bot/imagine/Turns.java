package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.quota.Price;

/**
 * What drawings cost, and what weighs for them in the queue. Thread-safe.
 *
 * @param pricing of drawings
 * @param settings where servers say nothing else
 */
record Turns(Pricing pricing, DeskSettings settings) {
    /** The same with all that is to be known of its turn. */
    DrawingPlan settled(DrawingPlan plan) {
        long cost = Math.max(1, pricing.usual(plan).credits());
        int weight = settings.speeds().of(plan.turn().speed()).weight();
        return plan.turning(new Turn(plan.turn().speed(), cost, weight, 1, settings.userRunning()));
    }

    /** What it takes of quotas. */
    Price price(DrawingPlan plan) {
        return pricing.of(plan);
    }

    /** How much of theirs and of their server's may be under way or waiting. */
    DrawingQueue.Room room(Asker asker) {
        return new DrawingQueue.Room(
                settings.userRunning() + settings.userWaiting(), settings.running() + settings.serverWaiting());
    }
}
