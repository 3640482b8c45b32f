package dev.easel.bot.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int BAR = 0xFF3B6FB5;
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());
    private static final UsageChart.Labels LABELS = new UsageChart.Labels("title", "days", "people");

    private static AuditEvent event(Instant at, long user, Verdict verdict, long images) {
        return new AuditEvent(
                new AuditEntry(at, 1, 2, user, verdict.action(), "job", ""),
                new RequestNote("fox", "", OptionalLong.empty(), images, 10 * images));
    }

    @Test
    void daysBeginByTheServersClockAndThoseWithoutImagesAreThere() {
        Usage usage = new Usage(ZONE, NOW.minusSeconds(3 * 86_400), NOW);
        usage.accept(event(Instant.parse("2026-03-28T23:30:00Z"), 7, Verdict.DELIVERED, 4));
        assertThat(usage.days())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        LocalDate.parse("2026-03-28"), 0L,
                        LocalDate.parse("2026-03-29"), 4L,
                        LocalDate.parse("2026-03-30"), 0L,
                        LocalDate.parse("2026-03-31"), 0L));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void numbersAreThoseOfThePlainestCount(long seed) {
        Random random = new Random(seed);
        Usage usage = new Usage(ZONE, NOW.minusSeconds(30 * 86_400), NOW);
        Map<Long, Long> images = new HashMap<>();
        Map<LocalDate, Long> days = new TreeMap<>();
        Map<String, Long> verdicts = new HashMap<>();
        for (int i = 0; i < 2000; i++) {
            Verdict verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
            AuditEvent event =
                    event(NOW.minusSeconds(random.nextInt(30 * 86_400)), random.nextInt(9), verdict, random.nextInt(5));
            usage.accept(event);
            verdicts.merge(event.entry().user() + verdict.name(), 1L, Long::sum);
            if (verdict == Verdict.DELIVERED) {
                images.merge(event.entry().user(), event.request().images(), Long::sum);
                days.merge(
                        event.entry().at().atZone(ZONE).toLocalDate(),
                        event.request().images(),
                        Long::sum);
            }
        }
        for (Usage.Line line : usage.people()) {
            assertThat(line.images()).isEqualTo(images.get(line.user()));
            assertThat(line.credits()).isEqualTo(10 * images.getOrDefault(line.user(), 0L));
            assertThat(line.delivered()).isEqualTo(verdicts.get(line.user() + "DELIVERED"));
            assertThat(line.refused()).isEqualTo(verdicts.get(line.user() + "REFUSED"));
            assertThat(line.failed()).isEqualTo(verdicts.get(line.user() + "FAILED"));
            assertThat(line.cancelled()).isEqualTo(verdicts.get(line.user() + "CANCELLED"));
        }
        days.forEach((day, count) -> assertThat(usage.days()).containsEntry(day, count));
        assertThat(usage.images())
                .isEqualTo(usage.days().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        assertThat(usage.people().stream().map(Usage.Line::images)).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void eachBarIsAsHighAsItsDay() throws IOException {
        Map<LocalDate, Long> days = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
            days.put(LocalDate.parse("2026-01-01").plusDays(i), 5L * i);
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(UsageChart.png(days, List.of(), LABELS)));
        int width = (960 - 32 - 76) / 8;
        int most = column(image, 76 + 7 * width + width / 2);
        for (int i = 0; i < 8; i++) {
            assertThat((double) column(image, 76 + i * width + width / 2) / most)
                    .isCloseTo(i / 7.0, within(0.02));
        }
    }

    private static int column(BufferedImage image, int x) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            count += image.getRGB(x, y) == BAR ? 1 : 0;
        }
        return count;
    }

    @Test
    void aServerWithoutImagesHasAnEmptyChart() throws IOException {
        byte[] png = UsageChart.png(Map.of(LocalDate.parse("2026-01-01"), 0L), List.of(), LABELS);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(column(image, 300)).isZero();
    }
}
