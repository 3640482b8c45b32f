package dev.easel.bot.imagine;

import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingShelf;
import dev.easel.bot.job.Speed;
import dev.easel.bot.policy.Pace;
import dev.easel.bot.policy.PaceLimits;
import dev.easel.bot.policy.PolicyBook;
import dev.easel.bot.quota.Price;
import java.util.Optional;

/**
 * What drawings cost, and what weighs for them in the queue. Thread-safe.
 *
 * @param pricing of drawings
 * @param shelf of older drawings
 * @param settings where servers say nothing else
 * @param policies of servers
 */
record Turns(Pricing pricing, DrawingShelf shelf, DeskSettings settings, PolicyBook policies) {
    /** The same with all that is to be known of its turn, and what it takes of quotas. */
    PricedPlan settled(DrawingPlan plan) {
        Asker asker = plan.asker();
        Speed speed = plan.turn().speed();
        Pace pace = policies.of(asker.server()).pace();
        PaceLimits limits = limits(asker);
        int weight =
                pace.weights().getOrDefault(speed, settings.speeds().of(speed).weight());
        Optional<Recipe> older = plan.older(shelf);
        Price usual = pricing.of(plan, older);
        long cost = Math.max(1, usual.credits());
        String typed = plan.wishes().prompt();
        return new PricedPlan(
                plan.turning(new Turn(speed, cost, weight, limits.priority(), limits.running())),
                typed == null ? older.map(Recipe::prompt).orElse("") : typed,
                usual.percent(settings.speeds().of(speed).percent()));
    }

    private PaceLimits limits(Asker asker) {
        return policies.of(asker.server())
                .pace()
                .of(asker.presence().roles())
                .orElse(new PaceLimits(0, settings.userRunning(), settings.userWaiting(), 1));
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
