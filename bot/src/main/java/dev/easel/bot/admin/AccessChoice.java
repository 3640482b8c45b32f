package dev.easel.bot.admin;

import dev.easel.bot.policy.Access;
import dev.easel.bot.policy.AccessList;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A channel, a role or a person that is let in or kept out.
 *
 * @param kind of what
 * @param id of it
 */
public record AccessChoice(Kind kind, long id) {
    /** What there are lists of. */
    public enum Kind {
        CHANNEL,
        ROLE,
        USER;

        /** As options are called. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The list that it belongs to. */
    AccessList list(Access access) {
        return switch (kind) {
            case CHANNEL -> access.channels();
            case ROLE -> access.roles();
            case USER -> access.users();
        };
    }

    /** The same with another list. */
    Access changed(Access access, UnaryOperator<AccessList> change) {
        AccessList list = change.apply(list(access));
        return switch (kind) {
            case CHANNEL -> access.withChannels(list);
            case ROLE -> access.withRoles(list);
            case USER -> access.withUsers(list);
        };
    }
}
