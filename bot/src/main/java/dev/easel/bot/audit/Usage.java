package dev.easel.bot.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Adds up what the log tells of requests, by person and by day. Confined to one thread. */
public final class Usage implements Consumer<AuditEvent> {
    private final ZoneId zone;
    private final Map<Long, Line> people = new HashMap<>();
    private final TreeMap<LocalDate, Long> days = new TreeMap<>();

    /**
     * Nothing yet.
     *
     * @param zone by whose calendar days begin
     * @param from the first day
     * @param to the last day
     */
    public Usage(ZoneId zone, Instant from, Instant to) {
        this.zone = zone;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            days.put(day, 0L);
        }
    }

    /**
     * What one person had.
     *
     * @param user id; 0 for all who were forgotten
     * @param delivered requests
     * @param images that they were
     * @param credits that they took
     * @param refused requests
     * @param failed requests
     * @param cancelled requests
     */
    public record Line(
            long user, long delivered, long images, long credits, long refused, long failed, long cancelled) {
        static Line none(long user) {
            return new Line(user, 0, 0, 0, 0, 0, 0);
        }

        Line with(Verdict verdict, RequestNote request) {
            return switch (verdict) {
                case ACCEPTED -> this;
                case DELIVERED ->
                    new Line(
                            user,
                            delivered + 1,
                            images + request.images(),
                            credits + request.credits(),
                            refused,
                            failed,
                            cancelled);
                case REFUSED -> new Line(user, delivered, images, credits, refused + 1, failed, cancelled);
                case FAILED -> new Line(user, delivered, images, credits, refused, failed + 1, cancelled);
                case CANCELLED -> new Line(user, delivered, images, credits, refused, failed, cancelled + 1);
            };
        }
    }

    @Override
    public void accept(AuditEvent event) {
        Verdict.of(event.entry().action()).ifPresent(verdict -> {
            people.compute(
                    event.entry().user(),
                    (user, before) -> (before == null ? Line.none(user) : before).with(verdict, event.request()));
            if (verdict == Verdict.DELIVERED) {
                days.merge(
                        event.entry().at().atZone(zone).toLocalDate(),
                        event.request().images(),
                        Long::sum);
            }
        });
    }

    /** Who had most images first. */
    public List<Line> people() {
        List<Line> lines = new ArrayList<>(people.values());
        lines.sort(Comparator.comparingLong(Line::images).reversed().thenComparingLong(Line::user));
        return lines;
    }

    /** Images of each day, also of those without any, in their order. */
    public Map<LocalDate, Long> days() {
        return new TreeMap<>(days);
    }

    /** Images of all. */
    public long images() {
        return people.values().stream().mapToLong(Line::images).sum();
    }
}
