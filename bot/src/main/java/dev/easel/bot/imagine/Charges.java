package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.quota.Price;
import dev.easel.bot.quota.QuotaBook;
import dev.easel.bot.quota.QuotaReservation;
import dev.easel.bot.quota.QuotaTexts;
import dev.easel.bot.quota.QuotaUnit;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What drawings of one person on one server take of its quotas. Thread-safe. */
record Charges(QuotaBook quotas) {
    /** What is set aside for them; none where nothing is limited. */
    List<QuotaReservation> reservations(List<PricedPlan> plans) {
        Asker asker = plans.get(0).plan().asker();
        return quotas.of(asker.server()).rules().isEmpty()
                ? List.of()
                : plans.stream()
                        .map(priced -> quotas.reservation(priced.plan().id().hex(), asker.standing(), priced.price()))
                        .toList();
    }

    /** What they take of what is limited, as a sentence; empty where nothing is. */
    String sentence(Asker asker, List<Price> prices) {
        Set<QuotaUnit> limited =
                quotas.of(asker.server()).claims(asker.standing(), new Price(1, 1), Instant.EPOCH).stream()
                        .map(claim -> claim.rule().unit())
                        .collect(Collectors.toSet());
        if (limited.isEmpty()) {
            return "";
        }
        Price all = new Price(
                prices.stream().mapToLong(Price::images).sum(),
                prices.stream().mapToLong(Price::credits).sum());
        return new QuotaTexts(asker.locale()).price(all, limited);
    }
}
