package dev.easel.bot.admin;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.job.Asker;
import dev.easel.bot.quota.QuotaBook;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.QuotaScope;
import dev.easel.bot.quota.QuotaTexts;
import dev.easel.bot.quota.QuotaUnit;
import dev.easel.bot.quota.ServerQuota;
import dev.easel.bot.words.Words;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Quotas as they are asked about and decided; methods take milliseconds. Thread-safe. */
public final class QuotaDesk {
    private final QuotaBook quotas;
    private final Clock clock;

    /** @param clock for when what was decided */
    public QuotaDesk(QuotaBook quotas, Clock clock) {
        this.quotas = quotas;
        this.clock = clock;
    }

    private AuditEntry why(Asker asker, String action, String subject, String detail) {
        return new AuditEntry(
                clock.instant(), asker.server(), asker.channel(), asker.user(), "quota." + action, subject, detail);
    }

    /** How who asks stands where they ask. */
    public String standing(Asker asker) {
        return standing(asker.standing(), asker.locale());
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
        return new QuotaTexts(asker.locale()).rules(quotas.of(asker.server()));
    }

    public String set(Asker asker, QuotaRule rule) {
        QuotaTexts english = new QuotaTexts(Locale.ENGLISH);
        quotas.explained(why(asker, "set", english.scope(rule.scope()), english.rule(rule)), () -> {
            quotas.set(asker.server(), rule);
            return rule;
        });
        return words(asker).say("set", new QuotaTexts(asker.locale()).rule(rule));
    }

    public String clear(Asker asker, QuotaScope scope) {
        String subject = new QuotaTexts(Locale.ENGLISH).scope(scope);
        int cleared = quotas.explained(why(asker, "clear", subject, ""), () -> quotas.clear(asker.server(), scope));
        String named = new QuotaTexts(asker.locale()).scope(scope);
        return cleared == 0
                ? words(asker).say("cleared.none", named)
                : words(asker).say("cleared", cleared, named);
    }

    /** @param days after which it can no longer be used; empty for never */
    public String grant(Asker asker, long user, QuotaUnit unit, long amount, Optional<Integer> days) {
        String given = amount + " " + unit.id()
                + days.map(count -> " for " + count + " days").orElse("");
        quotas.explained(
                why(asker, "grant", Long.toUnsignedString(user), given),
                () -> quotas.grant(asker.server(), user, unit, amount, days));
        QuotaTexts texts = new QuotaTexts(asker.locale());
        StringBuilder all = new StringBuilder(words(asker).say("given", Long.toUnsignedString(user)));
        quotas.grants(asker.server(), user).forEach(grant -> all.append('\n').append(texts.grant(grant)));
        return all.toString();
    }

    public String reset(Asker asker, long user) {
        quotas.explained(why(asker, "reset", Long.toUnsignedString(user), ""), () -> {
            quotas.reset(asker.server(), user);
            return user;
        });
        return words(asker).say("reset", Long.toUnsignedString(user));
    }

    public String zone(Asker asker, String name) {
        ZoneId zone;
        try {
            zone = ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            return words(asker).say("zone.unknown", name);
        }
        quotas.explained(why(asker, "zone", zone.getId(), ""), () -> {
            quotas.zone(asker.server(), zone);
            return zone;
        });
        return words(asker).say("zone", zone.getId());
    }

    private static Words words(Asker asker) {
        return Words.of("quota", asker.locale());
    }
}
