package dev.easel.bot.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Keeps what it is told for Prometheus to read. */
public final class PrometheusMeters implements Meters, AutoCloseable {
    /** The format's own name, with its version. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final Duration[] WAITS = seconds(1, 5, 15, 30, 60, 120, 300, 600, 1800, 3600);
    private static final Duration[] DRAWINGS = seconds(1, 2, 5, 10, 20, 30, 60, 120, 300, 600);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmMeters jvm = new JvmMeters(registry);
    private final Map<Integer, AtomicInteger> shards = new ConcurrentHashMap<>();
    private volatile IntSupplier waiting = () -> 0;
    private volatile IntSupplier running = () -> 0;

    /** Tells which version runs. */
    public PrometheusMeters(String version) {
        Gauge.builder("easel.build", () -> 1)
                .description("1, with the version that runs")
                .tag("version", version)
                .register(registry);
        Gauge.builder("easel.jobs.waiting", () -> waiting.getAsInt())
                .description("Jobs in line")
                .register(registry);
        Gauge.builder("easel.jobs.running", () -> running.getAsInt())
                .description("Jobs at work")
                .register(registry);
        for (String outcome : new String[] {"delivered", "failed"}) {
            registry.counter("easel.deliveries", "outcome", outcome);
        }
        registry.counter("easel.steps");
        registry.counter("easel.discord.unanswered");
    }

    private static Duration[] seconds(long... counts) {
        Duration[] borders = new Duration[counts.length];
        for (int i = 0; i < counts.length; i++) {
            borders[i] = Duration.ofSeconds(counts[i]);
        }
        return borders;
    }

    /** All of it as {@link #CONTENT_TYPE}. */
    public String text() {
        return registry.scrape();
    }

    /** The registry behind it, for a library that looks for one by its type, such as a connection pool. */
    public Object registry() {
        return registry;
    }

    @Override
    public void ended(EndedJob job) {
        registry.counter("easel.jobs", "kind", job.kind(), "end", job.end().tag())
                .increment();
        registry.counter("easel.steps").increment(job.steps());
        timer("easel.job.wait", "From the order to the beginning", WAITS, job.kind())
                .record(job.waited());
        if (!job.drawn().isZero()) {
            timer("easel.job.draw", "From the beginning to the pictures", DRAWINGS, job.kind())
                    .record(job.drawn());
        }
    }

    private Timer timer(String name, String description, Duration[] borders, String kind) {
        return Timer.builder(name)
                .description(description)
                .tag("kind", kind)
                .serviceLevelObjectives(borders)
                .register(registry);
    }

    @Override
    public void delivered() {
        registry.counter("easel.deliveries", "outcome", "delivered").increment();
    }

    @Override
    public void undelivered() {
        registry.counter("easel.deliveries", "outcome", "failed").increment();
    }

    @Override
    public void refused(int status, int code) {
        registry.counter("easel.discord.refusals", "status", Integer.toString(status), "code", Integer.toString(code))
                .increment();
    }

    @Override
    public void unanswered() {
        registry.counter("easel.discord.unanswered").increment();
    }

    @Override
    public void gateway(int shard, boolean connected) {
        shards.computeIfAbsent(shard, this::gauge).set(connected ? 1 : 0);
    }

    private AtomicInteger gauge(int shard) {
        AtomicInteger state = new AtomicInteger();
        Gauge.builder("easel.gateway.connected", state, AtomicInteger::get)
                .description("1 while the shard's gateway session is up, else 0")
                .tag("shard", Integer.toString(shard))
                .register(registry);
        return state;
    }

    @Override
    public void watch(IntSupplier waitingJobs, IntSupplier runningJobs) {
        waiting = waitingJobs;
        running = runningJobs;
    }

    @Override
    public void close() {
        jvm.close();
        registry.close();
    }
}
