package dev.easel.bot.cli;

import dev.easel.bot.config.WebSettings;
import dev.easel.bot.metrics.Meters;
import dev.easel.bot.metrics.PrometheusMeters;
import dev.easel.bot.web.GalleryShelf;
import dev.easel.bot.web.Readiness;
import dev.easel.bot.web.WebParts;
import dev.easel.bot.web.WebServer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What the bot shows its operator: whether it is ready, what was measured, and what was drawn. Thread-safe. */
final class Operation implements AutoCloseable {
    private final List<Supplier<Optional<String>>> conditions = new CopyOnWriteArrayList<>();
    private final PrometheusMeters meters = new PrometheusMeters(EaselVersion.current());
    private final Optional<WebServer> server;
    private final boolean shown;
    private volatile GalleryShelf shelf = GalleryShelf.empty();
    private volatile boolean stopping;

    private Operation(WebSettings settings, boolean local) {
        shown = local || settings.address().isPresent();
        conditions.add(() -> stopping ? Optional.of("easel is stopping") : Optional.empty());
        WebParts parts = new WebParts(EaselVersion.current(), readiness(), meters::text, () -> shelf, System::nanoTime);
        server = settings.port().stream()
                .mapToObj(port -> WebServer.start(port, settings.address(), parts))
                .findFirst();
    }

    /**
     * Answers on return, as not ready before there are conditions to be so.
     *
     * @param local whether the people who are drawn for are at this machine
     */
    static Operation open(WebSettings settings, boolean local) {
        return new Operation(settings, local);
    }

    /** A drawing's page in the gallery; empty where those who are drawn for could not open it. */
    Optional<URI> page(String drawing) {
        return shown ? server.map(open -> open.page(drawing)) : Optional.empty();
    }

    /** What its gallery shows from now on; before that, nothing. */
    void show(GalleryShelf drawings) {
        shelf = drawings;
    }

    private Readiness readiness() {
        return () -> conditions.size() == 1 && !stopping
                ? List.of("easel is starting")
                : Readiness.of(conditions).obstacles();
    }

    Meters meters() {
        return meters;
    }

    /** For a library that measures itself, such as a connection pool. */
    Object registry() {
        return meters.registry();
    }

    /** Where it is, on this machine; empty where the settings turn it off. */
    Optional<URI> place() {
        return server.map(WebServer::origin);
    }

    /** Ready only where each of these conditions has no obstacle. */
    void require(List<Supplier<Optional<String>>> more) {
        conditions.addAll(more);
    }

    /** No longer ready. */
    void stopping() {
        stopping = true;
    }

    @Override
    public void close() {
        server.ifPresent(WebServer::close);
        meters.close();
    }
}
