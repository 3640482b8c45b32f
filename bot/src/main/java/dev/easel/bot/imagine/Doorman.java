package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.policy.PolicyBook;
import dev.easel.bot.policy.ServerPolicy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Turns away what a server's policy does not let in, before anything is kept. Thread-safe.
 *
 * @param policies of servers
 * @param access who may
 * @param ceilings the most at once
 * @param cooldown how soon again
 */
record Doorman(PolicyBook policies, AccessCheck access, CeilingCheck ceilings, CooldownCheck cooldown) {
    static Doorman of(PolicyBook policies, CeilingCheck ceilings, Clock clock) {
        return new Doorman(policies, new AccessCheck(clock), ceilings, new CooldownCheck(clock));
    }

    private ServerPolicy policy(Asker asker) {
        return policies.of(asker.server());
    }

    /** Why somebody may have nothing done for them; empty where they may. From memory. */
    Optional<String> turnedAway(Asker asker) {
        return access.refusal(asker, policy(asker).access());
    }

    /** The same for what is drawn already. */
    Optional<String> refusalOfShowing(Asker asker) {
        return access.refusalOfShowing(asker, policy(asker).access());
    }

    /**
     * Why not, for the person who asks alone; empty where it may. What stays out of all comes first.
     *
     * @param plans of one request of one person, at least one
     */
    Optional<String> refusal(List<DrawingPlan> plans) {
        Asker asker = plans.get(0).asker();
        ServerPolicy policy = policy(asker);
        return access.refusal(asker, policy.access())
                .or(() -> ceilings.refusal(plans, policy))
                .or(() -> cooldown.refusal(asker, policy));
    }

    /** The same, drawn with models that may be used. */
    List<DrawingPlan> fitted(List<DrawingPlan> plans) {
        return plans.stream()
                .map(plan -> ceilings.fitted(plan, policy(plan.asker())))
                .toList();
    }

    /** What a person asked for was accepted. */
    void accepted(Asker asker) {
        cooldown.accepted(asker);
    }
}
