package dev.easel.bot.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrometheusMetersTest {
    private final PrometheusMeters meters = new PrometheusMeters("1.2.3");

    @AfterEach
    void close() {
        meters.close();
    }

    private List<String> lines() {
        return meters.text().lines().toList();
    }

    private static EndedJob job(JobEnd end, int seconds) {
        return new EndedJob("imagine", end, Duration.ofSeconds(4), Duration.ofSeconds(seconds), 25);
    }

    @Test
    void jobsAreCountedByKindAndEnd() {
        meters.ended(job(JobEnd.FINISHED, 8));
        meters.ended(job(JobEnd.FINISHED, 12));
        meters.ended(job(JobEnd.CANCELLED, 0));

        assertThat(lines())
                .contains(
                        "easel_jobs_total{end=\"finished\",kind=\"imagine\"} 2.0",
                        "easel_jobs_total{end=\"cancelled\",kind=\"imagine\"} 1.0",
                        "easel_steps_total 75.0");
    }

    @Test
    void waitsAndDrawingsAreHistogramsInSeconds() {
        meters.ended(job(JobEnd.FINISHED, 8));
        meters.ended(job(JobEnd.FAILED, 12));
        meters.ended(job(JobEnd.CANCELLED, 0));

        assertThat(lines())
                .contains(
                        "easel_job_wait_seconds_bucket{kind=\"imagine\",le=\"1.0\"} 0",
                        "easel_job_wait_seconds_bucket{kind=\"imagine\",le=\"5.0\"} 3",
                        "easel_job_draw_seconds_bucket{kind=\"imagine\",le=\"10.0\"} 1",
                        "easel_job_draw_seconds_count{kind=\"imagine\"} 2",
                        "easel_job_draw_seconds_sum{kind=\"imagine\"} 20.0");
    }

    @Test
    void theQueueIsAskedWhenItIsRead() {
        int[] state = {5, 2};
        meters.watch(() -> state[0], () -> state[1]);
        assertThat(lines()).contains("easel_jobs_waiting 5.0", "easel_jobs_running 2.0");

        state[0] = 0;

        assertThat(lines()).contains("easel_jobs_waiting 0.0");
    }

    @Test
    void whatDiscordRefusesIsCountedByItsCodes() {
        meters.refused(403, 50013);
        meters.refused(403, 50013);
        meters.refused(429, 0);
        meters.unanswered();

        assertThat(lines())
                .contains(
                        "easel_discord_refusals_total{code=\"50013\",status=\"403\"} 2.0",
                        "easel_discord_refusals_total{code=\"0\",status=\"429\"} 1.0",
                        "easel_discord_unanswered_total 1.0");
    }

    @Test
    void everyShardTellsItsState() {
        meters.gateway(0, true);
        meters.gateway(1, true);
        meters.gateway(1, false);

        assertThat(lines())
                .contains("easel_gateway_connected{shard=\"0\"} 1.0", "easel_gateway_connected{shard=\"1\"} 0.0");
    }

    @Test
    void deliveriesAndTheirFailuresAreThereFromTheStart() {
        assertThat(lines())
                .contains(
                        "easel_deliveries_total{outcome=\"delivered\"} 0.0",
                        "easel_deliveries_total{outcome=\"failed\"} 0.0",
                        "easel_build{version=\"1.2.3\"} 1.0");

        meters.delivered();
        meters.undelivered();

        assertThat(lines())
                .contains(
                        "easel_deliveries_total{outcome=\"delivered\"} 1.0",
                        "easel_deliveries_total{outcome=\"failed\"} 1.0");
    }

    @Test
    void javaTellsOfItself() {
        assertThat(meters.text()).contains("jvm_memory_used_bytes{", "jvm_threads_live_threads", "process_uptime");
    }
}
