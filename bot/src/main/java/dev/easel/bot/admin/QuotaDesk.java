package dev.easel.bot.admin;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Speed;
import dev.easel.bot.job.Speeds;
import dev.easel.bot.quota.QuotaBook;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.QuotaScope;
import dev.easel.bot.quota.QuotaTexts;
import dev.easel.bot.quota.QuotaUnit;
import dev.easel.bot.quota.ServerQuota;
import dev.easel.bot.words.Words;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Quotas as they are asked about and decided; methods take milliseconds. Thread-safe. */
public final class QuotaDesk {
    private final QuotaBook quotas;
    private final Deeds deeds;

    public QuotaDesk(QuotaBook quotas, Deeds deeds) {
        this.quotas = quotas;
        this.deeds = deeds;
    }

    private QuotaBook noting(Asker asker, String action, String subject, String detail) {
        return quotas.noting(deeds.of(asker, "quota." + action, subject, detail));
    }

    private static String named(QuotaScope scope) {
        return scope.id() == 0 ? scope.kind().id() : scope.kind().id() + " " + Long.toUnsignedString(scope.id());
    }

    /** How who asks stands where they ask, and what speeds take. */
    public String standing(Asker asker, Speeds speeds) {
        String price = words(asker)
                .say(
                        "price.speeds",
                        speeds.of(Speed.TURBO).percent(),
                        speeds.of(Speed.FAST).percent(),
                        speeds.of(Speed.RELAX).percent());
        return standing(asker.standing(), asker.locale()) + "\n" + price;
    }

    /**
     * How another person stands on the server of who asks, in that channel.
     *
     * @param roles of that person
     */
    public String standing(Asker asker, long user, Set<Long> roles) {
        return standing(new ServerQuota.Standing(asker.server(), asker.channel(), user, roles), asker.locale());
    }

    private String standing(ServerQuota.Standing standing, Locale locale) {
        return new QuotaTexts(locale)
                .standing(quotas.balances(standing), quotas.grants(standing.server(), standing.user()));
    }

    /** All rules of the server. */
    public String rules(Asker asker) {
        String rules = new QuotaTexts(asker.locale()).rules(quotas.of(asker.server()));
        return quotas.usesDefaults(asker.server()) ? rules + "\n" + words(asker).say("rules.default") : rules;
    }

    public String set(Asker asker, QuotaRule rule) {
        String detail =
                rule.limit() + " " + rule.unit().id() + " per " + rule.period().id();
        noting(asker, "set", named(rule.scope()), detail).set(asker.server(), rule);
        return words(asker).say("set", new QuotaTexts(asker.locale()).rule(rule));
    }

    public String clear(Asker asker, QuotaScope scope) {
        int cleared = noting(asker, "clear", named(scope), "").clear(asker.server(), scope);
        String named = new QuotaTexts(asker.locale()).scope(scope);
        return cleared == 0
                ? words(asker).say("cleared.none", named)
                : words(asker).say("cleared", cleared, named);
    }

    /** @param days after which it can no longer be used; empty for never */
    public String grant(Asker asker, long user, QuotaUnit unit, long amount, Optional<Integer> days) {
        String detail = amount + " " + unit.id()
                + days.map(count -> " for " + count + " days").orElse("");
        noting(asker, "grant", Long.toUnsignedString(user), detail).grant(asker.server(), user, unit, amount, days);
        QuotaTexts texts = new QuotaTexts(asker.locale());
        StringBuilder all = new StringBuilder(words(asker).say("given", Long.toUnsignedString(user)));
        quotas.grants(asker.server(), user).forEach(grant -> all.append('\n').append(texts.grant(grant)));
        return all.toString();
    }

    public String reset(Asker asker, long user) {
        noting(asker, "reset", Long.toUnsignedString(user), "").reset(asker.server(), user);
        return words(asker).say("reset", Long.toUnsignedString(user));
    }

    public String zone(Asker asker, String name) {
        ZoneId zone;
        try {
            zone = ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            return notAZone(words(asker), name.strip());
        }
        noting(asker, "zone", "", zone.getId()).zone(asker.server(), zone);
        return words(asker).say("zone", zone.getId());
    }

    private static String notAZone(Words words, String name) {
        String meant = "/" + name.replace(' ', '_').toLowerCase(Locale.ROOT);
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> ("/" + id.toLowerCase(Locale.ROOT)).endsWith(meant))
                .min(Comparator.comparing(String::length))
                .map(id -> words.say("zone.near", name, id))
                .orElseGet(() -> words.say("zone.unknown", name));
    }

    private static Words words(Asker asker) {
        return Words.of("quota", asker.locale());
    }
}
