package dev.easel.bot.quota;

import dev.easel.bot.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Quotas in words, with Discord's marks for moments and people. Immutable. */
public final class QuotaTexts {
    private static final int CELLS = 10;

    private final Words words;

    public QuotaTexts(Locale locale) {
        words = Words.of("quota", locale);
    }

    /** Which rule refuses, what is left, and when there is more. */
    public String refusal(QuotaShortfall shortfall) {
        QuotaClaim claim = shortfall.claim();
        String said =
                words.say("refused", amount(claim.rule().unit(), claim.amount()), shortfall.left(), rule(claim.rule()));
        String granted = shortfall.granted() == 0 ? "" : " " + words.say("refused.granted", shortfall.granted());
        String more = claim.renews().isEmpty() && claim.meter().server() == 0
                ? words.say("renews.never.direct")
                : renewal(claim.renews());
        long rest = shortfall.left() + shortfall.granted();
        String fewer =
                claim.rule().unit() == QuotaUnit.IMAGES && rest > 0 ? " " + words.say("refused.fewer", rest) : "";
        return said + granted + fewer + " " + more;
    }

    /** How somebody stands, a line for each rule and each grant. */
    public String standing(List<QuotaBalance> balances, List<QuotaGrant> grants) {
        List<String> lines = new ArrayList<>();
        balances.forEach(balance -> lines.add(
                words.say("line", bar(balance), balance.used(), rule(balance.rule()), renewal(balance.renews()))));
        grants.forEach(grant -> lines.add(grant(grant)));
        if (balances.isEmpty()) {
            lines.add(0, words.say("unlimited"));
        }
        lines.add(words.say("price", Price.PER_IMAGE));
        return String.join("\n", lines);
    }

    /** What something takes of those units that are limited, in small print; empty where none is. */
    public String price(Price price, Collection<QuotaUnit> limited) {
        String amounts = Arrays.stream(QuotaUnit.values())
                .filter(unit -> limited.contains(unit) && price.in(unit) > 0)
                .map(unit -> amount(unit, price.in(unit)))
                .collect(Collectors.joining(words.say("and")));
        return amounts.isEmpty() ? "" : words.say("takes", amounts);
    }

    /** A server's rules, a line for each. */
    public String rules(ServerQuota quota) {
        if (quota.rules().isEmpty()) {
            return words.say("rules.none");
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.say("rules.zone", quota.zone().getId()));
        quota.rules().forEach(rule -> lines.add("- " + rule(rule)));
        return String.join("\n", lines);
    }

    public String grant(QuotaGrant grant) {
        String amount = amount(grant.unit(), grant.left());
        return grant.expires()
                .map(at -> words.say("grant.until", amount, mark(at, "D")))
                .orElseGet(() -> words.say("grant", amount));
    }

    /** Such as: 20 images a day, everyone. */
    public String rule(QuotaRule rule) {
        String period = words.say("period." + rule.period().id());
        return words.say("rule", amount(rule.unit(), rule.limit()), period, scope(rule.scope()));
    }

    public String scope(QuotaScope scope) {
        return words.say("scope." + scope.kind().id(), scope.id());
    }

    private String amount(QuotaUnit unit, long amount) {
        return words.say(unit.id() + (amount == 1 ? ".one" : ".many"), amount);
    }

    private String renewal(Optional<Instant> at) {
        return at.map(moment -> words.say("renews", mark(moment, "R"))).orElseGet(() -> words.say("renews.never"));
    }

    private static String mark(Instant moment, String style) {
        return "<t:" + moment.getEpochSecond() + ":" + style + ">";
    }

    private static String bar(QuotaBalance balance) {
        long limit = balance.rule().limit();
        long filled = limit == 0 ? CELLS : Math.min(CELLS, (CELLS * balance.used() + limit - 1) / limit);
        return "▰".repeat((int) filled) + "▱".repeat((int) (CELLS - filled));
    }
}
