package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Speed;
import dev.easel.bot.policy.Pace;
import dev.easel.bot.policy.PaceLimits;
import dev.easel.bot.policy.PolicyBook;
import dev.easel.bot.quota.Price;

/**
 * What drawings cost, and what weighs for them in the queue. Thread-safe.
 *
 * @param pricing of drawings
 * @param settings where servers say nothing else
 * @param policies of servers
 */
record Turns(Pricing pricing, DeskSettings settings, PolicyBook policies) {
    /** The same with all that is to be known of its turn. */
    DrawingPlan settled(DrawingPlan plan) {
        Asker asker = plan.asker();
        Speed speed = plan.turn().speed();
        Pace pace = policies.of(asker.server()).pace();
        PaceLimits limits = limits(asker);
        int weight =
                pace.weights().getOrDefault(speed, settings.speeds().of(speed).weight());
        long cost = Math.max(1, pricing.usual(plan).credits());
        return plan.turning(new Turn(speed, cost, weight, limits.priority(), limits.running()));
    }

    private PaceLimits limits(Asker asker) {
        return policies.of(asker.server())
                .pace()
                .of(asker.presence().roles())
                .orElse(new PaceLimits(0, settings.userRunning(), settings.userWaiting(), 1));
    }

    /** What it takes of quotas. */
    Price price(DrawingPlan plan) {
        return pricing.of(plan);
    }

    /** How much of theirs and of their server's may be under way or waiting. */
    DrawingQueue.Room room(Asker asker) {
        PaceLimits limits = limits(asker);
        int usual = settings.running() + settings.serverWaiting();
        int places = policies.of(asker.server()).pace().places();
        return new DrawingQueue.Room(
                limits.running() + limits.waiting(), places == 0 ? usual : Math.min(places, usual));
    }
}
