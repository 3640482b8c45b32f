package dev.easel.bot.admin;

import dev.easel.bot.audit.AuditLog;
import dev.easel.bot.audit.AuditQuery;
import dev.easel.bot.audit.Csv;
import dev.easel.bot.audit.Usage;
import dev.easel.bot.audit.UsageChart;
import dev.easel.bot.job.Asker;
import dev.easel.bot.quota.QuotaBook;
import dev.easel.bot.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much was drawn on a server, by whom and when; methods take as long as there is to read. Thread-safe. */
public final class UsageDesk {
    private final AuditLog audit;
    private final QuotaBook quotas;
    private final Clock clock;

    /** @param quotas know by whose calendar days begin */
    public UsageDesk(AuditLog audit, QuotaBook quotas, Clock clock) {
        this.audit = audit;
        this.quotas = quotas;
        this.clock = clock;
    }

    /** Names of people, so far as they are known; may take seconds. */
    @FunctionalInterface
    public interface Names {
        /** By id. */
        Map<Long, String> of(List<Long> people);
    }

    /** A table with a line for each person, and a picture, of so many days up to today. */
    public AdminAnswer usage(Asker asker, int days, Names names) {
        Words words = Words.of("audit", asker.locale());
        Instant now = clock.instant();
        ZoneId zone = quotas.of(asker.server()).zone();
        LocalDate first = now.atZone(zone).toLocalDate().minusDays(days - 1L);
        Instant from = first.atStartOfDay(zone).toInstant();
        Usage usage = new Usage(zone, from, now);
        audit.each(AuditQuery.of(asker.server()).from(from), usage);
        List<Usage.Line> people = usage.people();
        if (people.isEmpty()) {
            return new AdminAnswer(words.say("usage.nothing", AuditDesk.since(from)));
        }
        String text = words.say("usage", usage.images(), people.size(), AuditDesk.since(from));
        return new AdminAnswer(
                text,
                List.of(
                        new AdminAnswer.NamedFile("easel-usage.png", chart(usage, first, names, asker.locale())),
                        new AdminAnswer.NamedFile(
                                "easel-usage.csv", table(people).bytes())));
    }

    static Csv table(List<Usage.Line> people) {
        Csv table = new Csv("user", "images", "credits", "delivered", "refused", "failed", "cancelled");
        people.forEach(line -> table.add(
                Long.toUnsignedString(line.user()),
                line.images(),
                line.credits(),
                line.delivered(),
                line.refused(),
                line.failed(),
                line.cancelled()));
        return table;
    }

    private static byte[] chart(Usage usage, LocalDate first, Names names, Locale locale) {
        List<Usage.Line> top = usage.people().stream()
                .filter(line -> line.images() > 0)
                .limit(UsageChart.MOST_PEOPLE)
                .toList();
        Map<Long, String> known = names.of(
                top.stream().map(Usage.Line::user).filter(user -> user != 0).toList());
        Words words = Words.of("audit", locale);
        Words shown = UsageChart.canShow(words.say("chart.title", first)) ? words : Words.of("audit", Locale.ENGLISH);
        List<UsageChart.Person> people = top.stream()
                .map(line -> new UsageChart.Person(name(line.user(), known, shown), line.images()))
                .toList();
        return UsageChart.png(
                usage.days(),
                people,
                new UsageChart.Labels(
                        shown.say("chart.title", first), shown.say("chart.days"), shown.say("chart.people")));
    }

    private static String name(long user, Map<Long, String> known, Words words) {
        if (user == 0) {
            return words.say("somebody");
        }
        String name = known.getOrDefault(user, "");
        return name.isBlank() || !UsageChart.canShow(name) ? Long.toUnsignedString(user) : name;
    }
}
