package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.policy.ServerPolicy;
import dev.easel.bot.words.Words;
import java.util.List;
import java.util.Optional;

/** Who may draw. */
final class AccessCheck implements Doorman.Check {
    @Override
    public Optional<String> refusal(List<DrawingPlan> plans, ServerPolicy policy) {
        Asker asker = plans.get(0).asker();
        return policy.access().blocked().contains(asker.user())
                ? Optional.of(Words.of("access", asker.locale()).say("blocked"))
                : Optional.empty();
    }
}
