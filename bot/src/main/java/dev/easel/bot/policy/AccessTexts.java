package dev.easel.bot.policy;

import dev.easel.bot.words.Markdown;
import dev.easel.bot.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may and who may not, for a person to read. Immutable. */
public final class AccessTexts {
    private static final int MOST_NAMED = 20;

    private final Words words;

    public AccessTexts(Locale locale) {
        words = Words.of("access", locale);
    }

    /** Why somebody may not have anything drawn there; empty where they may. */
    public Optional<String> refusal(Access access, Visitor visitor, Instant now) {
        return blocked(access, visitor.user())
                .or(() -> closed(access.door()))
                .or(() -> channel(access.channels(), visitor.channel()))
                .or(() -> role(access.roles(), visitor.roles()))
                .or(() -> user(access.users(), visitor.user()))
                .or(() -> newcomer(access.newcomers(), visitor, now));
    }

    /** Why somebody may do nothing at all there; empty where they are not blocked. */
    public Optional<String> blocked(Access access, long user) {
        return Optional.ofNullable(access.blocked().get(user))
                .map(reason -> words.say("refused.blocked", reasoned(reason)));
    }

    /** Why nobody has anything new drawn; empty where the door is open. */
    public Optional<String> closed(Door door) {
        return door.takesNew()
                ? Optional.empty()
                : Optional.of(words.say(
                        door.holdsWaiting() ? "refused.paused" : "refused.draining", reasoned(door.reason())));
    }

    /** In brackets after a space or so, or nothing. */
    private String reasoned(String reason) {
        return reason.isEmpty() ? "" : words.say("reason", Markdown.escaped(reason));
    }

    private Optional<String> channel(AccessList channels, long channel) {
        Set<Long> here = Set.of(channel);
        if (channels.deniedOf(here) != 0) {
            return Optional.of(words.say("refused.channel", channel));
        }
        return channels.allowsAnyOf(here)
                ? Optional.empty()
                : Optional.of(words.say("refused.channels", named("channel", channels.allowed())));
    }

    private Optional<String> role(AccessList roles, Set<Long> own) {
        long denied = roles.deniedOf(own);
        if (denied != 0) {
            return Optional.of(words.say("refused.role", denied));
        }
        return roles.allowsAnyOf(own)
                ? Optional.empty()
                : Optional.of(words.say("refused.roles", named("role", roles.allowed())));
    }

    private Optional<String> user(AccessList users, long user) {
        Set<Long> own = Set.of(user);
        return users.deniedOf(own) == 0 && users.allowsAnyOf(own)
                ? Optional.empty()
                : Optional.of(words.say("refused.user"));
    }

    private Optional<String> newcomer(Newcomers newcomers, Visitor visitor, Instant now) {
        if (newcomers.equals(Newcomers.NONE)) {
            return Optional.empty();
        }
        Optional<Instant> settled = newcomers.settled(visitor);
        if (settled.isEmpty()) {
            return Optional.of(words.say("refused.newcomer.unknown", newcomers.memberHours()));
        }
        return settled.get().isAfter(now)
                ? Optional.of(words.say("refused.newcomer", settled.get().getEpochSecond(), waiting(newcomers)))
                : Optional.empty();
    }

    /** All of it, a line each. */
    public String all(Access access) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("show"));
        list(lines, "channel", access.channels());
        list(lines, "role", access.roles());
        list(lines, "user", access.users());
        access.blocked().forEach((user, reason) -> {
            if (lines.size() < 2 * MOST_NAMED) {
                lines.add(words.say("show.blocked", user, reasoned(reason)));
            }
        });
        if (!access.newcomers().equals(Newcomers.NONE)) {
            lines.add(words.say("show.newcomers", waiting(access.newcomers())));
        }
        return lines.size() == 1 ? words.say("show.none") : String.join("\n", lines);
    }

    private void list(List<String> lines, String kind, AccessList list) {
        if (!list.allowed().isEmpty()) {
            lines.add(words.say("show.allowed", named(kind, list.allowed())));
        }
        if (!list.denied().isEmpty()) {
            lines.add(words.say("show.denied", named(kind, list.denied())));
        }
    }

    /** Who waits for how long, such as: 24 hours after joining the server. */
    public String waiting(Newcomers newcomers) {
        List<String> parts = new ArrayList<>();
        if (newcomers.memberHours() > 0) {
            parts.add(words.say("hours.member", newcomers.memberHours()));
        }
        if (newcomers.accountHours() > 0) {
            parts.add(words.say("hours.account", newcomers.accountHours()));
        }
        return String.join(words.say("and"), parts);
    }

    private String named(String kind, Collection<Long> ids) {
        String first = ids.stream()
                .limit(MOST_NAMED)
                .map(id -> words.say("named." + kind, id))
                .collect(Collectors.joining(words.say("comma")));
        return ids.size() > MOST_NAMED ? words.say("named.more", first, ids.size() - MOST_NAMED) : first;
    }
}
