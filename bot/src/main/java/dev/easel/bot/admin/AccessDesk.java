package dev.easel.bot.admin;

import dev.easel.bot.job.Asker;
import dev.easel.bot.policy.Access;
import dev.easel.bot.policy.AccessList;
import dev.easel.bot.policy.AccessTexts;
import dev.easel.bot.policy.Newcomers;
import dev.easel.bot.policy.PolicyBook;
import dev.easel.bot.words.Markdown;
import dev.easel.bot.words.Words;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Who may have something drawn, as it is decided; methods take milliseconds. Thread-safe. */
public final class AccessDesk {
    private final PolicyBook policies;
    private final Deeds deeds;

    public AccessDesk(PolicyBook policies, Deeds deeds) {
        this.policies = policies;
        this.deeds = deeds;
    }

    /** @param choices at least one */
    public String allow(Asker asker, List<AccessChoice> choices) {
        return listed(asker, "allow", choices, AccessList::allowing);
    }

    /** @param choices at least one */
    public String deny(Asker asker, List<AccessChoice> choices) {
        return listed(asker, "deny", choices, AccessList::denying);
    }

    private String listed(
            Asker asker, String verb, List<AccessChoice> choices, BiFunction<AccessList, Long, AccessList> how) {
        change(asker, verb, choices, access -> all(access, choices, how));
        return words(asker).say(verb.equals("allow") ? "allowed" : "denied", named(asker, choices));
    }

    private static Access all(Access access, List<AccessChoice> choices, BiFunction<AccessList, Long, AccessList> how) {
        Access changed = access;
        for (AccessChoice choice : choices) {
            changed = choice.changed(changed, list -> how.apply(list, choice.id()));
        }
        return changed;
    }

    /** @param choices none for all lists */
    public String clear(Asker asker, List<AccessChoice> choices) {
        if (choices.isEmpty()) {
            change(asker, "clear", choices, Access::cleared);
            return words(asker).say("cleared");
        }
        Access before = access(asker);
        Access after = change(asker, "clear", choices, access -> all(access, choices, AccessList::forgetting));
        return words(asker).say(after.equals(before) ? "forgotten.none" : "forgotten", named(asker, choices));
    }

    /** @param reason told to whom it is about; may be empty */
    public String block(Asker asker, long user, String reason) {
        policies.change(
                policy -> policy.withAccess(policy.access().blocking(user, reason)),
                deeds.of(asker, "access.block", Long.toUnsignedString(user), reason));
        String told = reason.isBlank() ? "" : words(asker).say("reason", Markdown.escaped(reason.strip()));
        return words(asker).say("blocked", Long.toUnsignedString(user), told);
    }

    public String unblock(Asker asker, long user) {
        String named = Long.toUnsignedString(user);
        if (!access(asker).blocked().containsKey(user)) {
            return words(asker).say("unblocked.none", named);
        }
        policies.change(
                policy -> policy.withAccess(policy.access().unblocking(user)),
                deeds.of(asker, "access.unblock", named, ""));
        return words(asker).say("unblocked", named);
    }

    public String newcomers(Asker asker, Newcomers newcomers) {
        String detail = newcomers.memberHours() + " h on the server, " + newcomers.accountHours() + " h of the account";
        policies.change(
                policy -> policy.withAccess(policy.access().with(newcomers)),
                deeds.of(asker, "access.newcomers", "", detail));
        return newcomers.equals(Newcomers.NONE)
                ? words(asker).say("newcomers.none")
                : words(asker).say("newcomers", new AccessTexts(asker.locale()).waiting(newcomers));
    }

    public String show(Asker asker) {
        return new AccessTexts(asker.locale()).all(access(asker));
    }

    private Access access(Asker asker) {
        return policies.of(asker.server()).access();
    }

    private Access change(Asker asker, String verb, List<AccessChoice> choices, UnaryOperator<Access> how) {
        String subject = choices.stream()
                .map(choice -> choice.kind().id() + " " + Long.toUnsignedString(choice.id()))
                .collect(Collectors.joining(", "));
        return policies.change(
                        policy -> policy.withAccess(how.apply(policy.access())),
                        deeds.of(asker, "access." + verb, subject, ""))
                .access();
    }

    private static String named(Asker asker, List<AccessChoice> choices) {
        Words words = words(asker);
        return choices.stream()
                .map(choice -> words.say("named." + choice.kind().id(), Long.toUnsignedString(choice.id())))
                .collect(Collectors.joining(words.say("comma")));
    }

    private static Words words(Asker asker) {
        return Words.of("access", asker.locale());
    }
}
