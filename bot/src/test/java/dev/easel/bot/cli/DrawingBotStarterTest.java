package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.config.Settings;
import dev.easel.bot.discord.DiscordBot;
import dev.easel.bot.imagine.Delivery;
import dev.easel.bot.imagine.FinishedDrawing;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.ImagineRequest;
import dev.easel.bot.imagine.PictureLinks;
import dev.easel.bot.imagine.ProgressReport;
import dev.easel.bot.imagine.Reception;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.PostedMessage;
import dev.easel.bot.job.ReplyAddress;
import dev.easel.bot.metrics.Meters;
import dev.easel.bot.model.ModelFolders;
import dev.easel.bot.upscale.UpscalerFolders;
import dev.easel.bot.upscale.Upscalers;
import dev.easel.engine.ModelLoadException;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.ImageGenerator;
import dev.easel.upscaler.ResamplingUpscaler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingBotStarterTest {
    private final Path home;
    private final Settings settings;
    private final RecordingImageGenerator generator = new RecordingImageGenerator();
    private final List<EngineOptions> opened = new ArrayList<>();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<DiscordAccess> logins = new ArrayList<>();
    private final List<ImagineDesk> desks = new ArrayList<>();
    private final CompletableFuture<URI> web = new CompletableFuture<>();
    private volatile @Nullable String lost;
    private Runnable lineCloses = () -> {};

    DrawingBotStarterTest(@TempDir Path home) throws IOException {
        this.home = home;
        Files.createDirectories(home.resolve("models/easel-mini"));
        Files.writeString(
                home.resolve("models/easel-mini/model_index.json"), "{\"_class_name\": \"StableDiffusionPipeline\"}");
        Files.writeString(home.resolve("easel.yaml"), "model:\n  device: cpu\nweb:\n  port: 0\n");
        settings = Settings.read(home.resolve("easel.yaml"), home, Map.of("DISCORD_TOKEN", "a-token"));
    }

    private final class Listener implements BotListener {
        @Override
        public void connected() {
            heard.add("connected");
        }

        @Override
        public void modelReady() {
            heard.add("ready");
        }

        @Override
        public void modelFailed(String reason) {
            heard.add("failed: " + reason);
        }

        @Override
        public void watchable(URI place) {
            web.complete(place);
        }

        @Override
        public void lockedOut(String reason) {
            heard.add("locked out: " + reason);
        }
    }

    private RunningBot start(DiscordLogin discord) {
        return new DrawingBotStarter(
                        new ModelFolders(List.of(home.resolve("models")), home), this::open, upscalers(), discord)
                .start(settings, new Listener());
    }

    private Upscalers upscalers() {
        return new Upscalers(
                new UpscalerFolders(List.of(Path.of("../config/upscalers")), home),
                (weights, options) -> new ResamplingUpscaler());
    }

    private ImageGenerator open(Path model, EngineOptions options) {
        opened.add(options);
        return generator;
    }

    private final class Line implements DiscordLine {
        @Override
        public Optional<String> obstacle() {
            return Optional.ofNullable(lost);
        }

        @Override
        public void close() {
            lineCloses.run();
            heard.add("line closed, model open: " + !generator.closed);
        }
    }

    private DiscordLine login(Settings with, ImagineDesk desk, Meters meters, BotListener listener) {
        logins.add(with.discord());
        desks.add(desk);
        listener.connected();
        return new Line();
    }

    private DiscordLine refuse(Settings with, ImagineDesk desk, Meters meters, BotListener listener) {
        while (heard.isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
        throw new RefusedInputException("no such address");
    }

    private String next() throws InterruptedException {
        return String.valueOf(heard.poll(1, TimeUnit.MINUTES));
    }

    @Test
    void theBotHasEndedWellBeforeTheProcessIsCutOff() {
        Duration longest = ImagineDesk.LONGEST_CLOSE.plus(DiscordBot.FAREWELL);

        assertThat(longest).isLessThanOrEqualTo(EaselMain.LONGEST_STOP.minusSeconds(5));
    }

    @Test
    void theModelIsLoadedAsTheSettingsSayAndTheBotLogsIn() throws InterruptedException {
        try (RunningBot bot = start(this::login)) {
            assertThat(bot).isNotNull();
            assertThat(List.of(next(), next())).containsExactlyInAnyOrder("connected", "ready");
            assertThat(logins).containsExactly(settings.discord());
            assertThat(opened).containsExactly(settings.model().engine());
        }
    }

    @Test
    void atTheEndTheLineGoesBeforeTheModel() throws InterruptedException {
        RunningBot bot = start(this::login);
        assertThat(List.of(next(), next())).contains("ready");

        bot.close();

        assertThat(next()).isEqualTo("line closed, model open: true");
        assertThat(generator.closed).isTrue();
    }

    @Test
    void aModelThatCannotBeLoadedIsToldInItsWords() throws InterruptedException {
        DrawingBotStarter starter = new DrawingBotStarter(
                new ModelFolders(List.of(home.resolve("models")), home),
                (model, options) -> {
                    throw new ModelLoadException("its header is torn");
                },
                upscalers(),
                this::login);

        try (RunningBot bot = starter.start(settings, new Listener())) {
            assertThat(bot).isNotNull();
            assertThat(List.of(next(), next())).containsExactlyInAnyOrder("connected", "failed: its header is torn");
        }
    }

    private HttpResponse<String> ready() {
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(web.join().resolve("/ready")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .join();
    }

    @Test
    void theBotIsReadyOnceModelAndLineAre() throws InterruptedException {
        try (RunningBot bot = start(this::login)) {
            assertThat(bot).isNotNull();
            assertThat(List.of(next(), next())).contains("ready");
            assertThat(ready().statusCode()).isEqualTo(200);

            lost = "not connected to Discord";

            assertThat(ready().statusCode()).isEqualTo(503);
            assertThat(ready().body()).contains("[\"not connected to Discord\"]");
        }
    }

    @Test
    void aBotThatStopsIsNoLongerReady() throws InterruptedException {
        RunningBot bot = start(this::login);
        assertThat(List.of(next(), next())).contains("ready");
        HttpResponse<?>[] atTheEnd = new HttpResponse<?>[1];
        lineCloses = () -> atTheEnd[0] = ready();

        bot.close();

        assertThat(atTheEnd[0].statusCode()).isEqualTo(503);
        assertThat(String.valueOf(atTheEnd[0].body())).contains("easel is stopping");
    }

    @Test
    void aRefusedLoginLeavesNoModelOpen() throws InterruptedException {
        assertThatThrownBy(() -> start(this::refuse)).isInstanceOf(RefusedInputException.class);

        assertThat(next()).isEqualTo("ready");
        assertThat(generator.closed).isTrue();
    }

    private String page(String path) {
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(web.join().resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
    }

    private static final class Shown implements Delivery {
        private final CompletableFuture<FinishedDrawing> finished = new CompletableFuture<>();

        @Override
        public long fileLimit() {
            return 10 << 20;
        }

        @Override
        public CompletableFuture<Void> progress(ProgressReport report) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<PostedMessage> finished(FinishedDrawing drawing) {
            finished.complete(drawing);
            return CompletableFuture.completedFuture(new PostedMessage(1, 2, 3));
        }

        @Override
        public CompletableFuture<PostedMessage> finishedOnce(FinishedDrawing drawing) {
            return finished(drawing);
        }

        @Override
        public CompletableFuture<Void> failed(String text) {
            finished.completeExceptionally(new AssertionError(text));
            return CompletableFuture.completedFuture(null);
        }
    }

    @Test
    void whatIsDrawnIsInTheGalleryAndFavouritesAreAmongTheFavourites() throws InterruptedException {
        try (RunningBot bot = start(this::login)) {
            assertThat(bot).isNotNull();
            assertThat(List.of(next(), next())).contains("ready");
            ImagineDesk desk = desks.get(0);
            Reception reception = desk.imagine(
                    new ImagineRequest(
                            "red <apple>",
                            Map.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            PictureLinks.NONE),
                    new Asker(7, 20, 30),
                    new ReplyAddress(50, "token", Instant.parse("2026-01-02T03:04:05Z"), true, false));
            Shown shown = new Shown();
            ((Reception.Accepted) reception).orders().get(0).begin(shown);
            DrawingId id = shown.finished.orTimeout(1, TimeUnit.MINUTES).join().id();

            assertThat(page("/gallery")).contains(id.hex()).contains("red &lt;apple&gt;");
            assertThat(page("/gallery/" + id)).contains("seed").contains("easel-mini");
            assertThat(page("/gallery?favourites=1")).doesNotContain(id.hex());
            assertThat(desk.drawings().favourite(new Cell(id, 2), 7)).isTrue();
            assertThat(page("/gallery?favourites=1")).contains(id.hex());
            assertThat(page("/metrics"))
                    .contains("hikaricp_connections_max")
                    .contains("easel_jobs_total{end=\"finished\",kind=\"imagine\"} 1.0");
            assertThat(desk.drawings().page(id)).isEmpty();
        }
    }
}
