package dev.easel.bot.imagine;

import dev.easel.bot.policy.PolicyBook;
import dev.easel.bot.policy.ServerPolicy;
import java.util.List;
import java.util.Optional;

/** Turns away what a server's policy does not let in, before anything is kept. Thread-safe. */
final class Doorman {
    private final PolicyBook policies;
    private final List<Check> checks;

    /** @param checks in the order in which they are made */
    Doorman(PolicyBook policies, List<Check> checks) {
        this.policies = policies;
        this.checks = List.copyOf(checks);
    }

    /** The checks that there are; what stays out of all comes first. */
    static Doorman of(PolicyBook policies, AccessCheck access, CeilingCheck ceilings, CooldownCheck cooldown) {
        return new Doorman(policies, List.of(access, ceilings, cooldown));
    }

    /** Something that a policy may not let in. Thread-safe. */
    @FunctionalInterface
    interface Check {
        /**
         * Why not, for the person who asks alone; empty where it may.
         *
         * @param plans of one request of one person, at least one
         */
        Optional<String> refusal(List<DrawingPlan> plans, ServerPolicy policy);
    }

    /** @param plans of one request of one person, at least one */
    Optional<String> refusal(List<DrawingPlan> plans) {
        ServerPolicy policy = policies.of(plans.get(0).asker().server());
        return checks.stream()
                .flatMap(check -> check.refusal(plans, policy).stream())
                .findFirst();
    }
}
