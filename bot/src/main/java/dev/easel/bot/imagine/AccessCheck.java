package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.policy.Access;
import dev.easel.bot.policy.AccessTexts;
import dev.easel.bot.policy.Door;
import dev.easel.bot.policy.Visitor;
import java.time.Clock;
import java.util.Optional;

/** Who may have something drawn, where, and whether anybody may at the moment. */
final class AccessCheck {
    private final Clock clock;

    AccessCheck(Clock clock) {
        this.clock = clock;
    }

    /** Why somebody may not; empty where they may. */
    Optional<String> refusal(Asker asker, Access access) {
        return access.equals(Access.NONE)
                ? Optional.empty()
                : new AccessTexts(asker.locale()).refusal(access, Visitor.of(asker), clock.instant());
    }

    /** The same for what is drawn already, which a closed door does not keep back. */
    Optional<String> refusalOfShowing(Asker asker, Access access) {
        return refusal(asker, access.with(Door.OPEN));
    }
}
