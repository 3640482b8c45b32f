package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.draft.Parameter;
import dev.easel.bot.enlarge.OpenUpscalers;
import dev.easel.bot.gallery.PictureFiles;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.ReplyAddress;
import dev.easel.bot.metrics.PrometheusMeters;
import dev.easel.bot.model.ModelFolders;
import dev.easel.bot.store.Database;
import dev.easel.bot.store.DatabaseAddress;
import dev.easel.bot.store.StoreRig;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.ImageGenerator;
import dev.easel.engine.image.RgbImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The whole desk in a folder of its own, with a fake engine. */
public final class DeskRig implements AutoCloseable {
    private static final AtomicInteger STARTS = new AtomicInteger();
    static final Asker ADA = new Asker(7, 20, 30);
    static final ReplyAddress ADDRESS =
            new ReplyAddress(50, "token", Instant.parse("2026-01-02T03:04:05Z"), true, false);
    private static final int SECONDS = 20;

    public final RecordingImageGenerator generator = new RecordingImageGenerator();
    /** How explicit all pictures are. */
    public volatile double explicit;
    /** Which pictures were judged. */
    public final List<RgbImage> judged = new CopyOnWriteArrayList<>();

    final RecordingLine line = new RecordingLine();
    final Path folder;
    final Studio studio;
    final Database database;
    public final ImagineDesk desk;
    public final PrometheusMeters meters = new PrometheusMeters("1.2.3");

    public DeskRig(Path folder) {
        this(folder, StoreRig.of(folder));
    }

    public DeskRig(Path folder, DatabaseAddress store) {
        this(folder, store, DeskSettings.usual(), RecordingImageGenerator::new);
    }

    DeskRig(Path folder, StudioSettings models) {
        this(folder, models, OpenUpscalers.resampling());
    }

    DeskRig(Path folder, StudioSettings models, OpenUpscalers upscalers) {
        this(folder, StoreRig.of(folder), DeskSettings.usual(), models, RecordingImageGenerator::new, upscalers);
    }

    DeskRig(Path folder, DeskSettings settings, Supplier<ImageGenerator> others) {
        this(folder, StoreRig.of(folder), settings, others);
    }

    private DeskRig(Path folder, DatabaseAddress store, DeskSettings settings, Supplier<ImageGenerator> others) {
        this(
                folder,
                store,
                settings,
                new StudioSettings("easel-mini", EngineOptions.automatic(), 1),
                others,
                OpenUpscalers.resampling());
    }

    private DeskRig(
            Path folder,
            DatabaseAddress store,
            DeskSettings settings,
            StudioSettings models,
            Supplier<ImageGenerator> others,
            OpenUpscalers upscalers) {
        this.folder = folder;
        install("easel-mini");
        install("other");
        Path installed = folder.resolve("models");
        studio = Studio.open(
                new ModelFolders(List.of(installed), folder),
                (path, options) -> path.endsWith("easel-mini") ? generator : others.get(),
                models,
                upscalers);
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
        database = Database.open(store);
        desk = new ImagineDesk(
                studio,
                DeskBooks.in(
                        database,
                        new DrawingArchive(database.drawings(), new PictureFiles(folder.resolve("pictures"))),
                        clock),
                settings,
                new DeskTools("1.2.3", clock, System::nanoTime, new Random(STARTS.incrementAndGet()))
                        .measuredBy(meters)
                        .judgedBy(this::judged)
                        .withPages(drawing -> Optional.of(URI.create("https://pictures.example/gallery/" + drawing))));
    }

    private List<Double> judged(List<RgbImage> pictures) {
        judged.addAll(pictures);
        return pictures.stream().map(picture -> explicit).toList();
    }

    private void install(String name) {
        try {
            Path model = Files.createDirectories(folder.resolve("models").resolve(name));
            Files.writeString(model.resolve("model_index.json"), "{\"_class_name\": \"StableDiffusionPipeline\"}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImagineRequest request(String prompt, Map<Parameter, String> options) {
        return new ImagineRequest(
                prompt, options, Optional.empty(), Optional.empty(), Optional.empty(), PictureLinks.NONE);
    }

    /** A kept file. */
    byte[] file(DrawingId drawing, String name) {
        return desk.books().archive().file(desk.books().archive().existing(drawing), name);
    }

    HandedPicture picture(byte[] bytes) {
        return line.holding(bytes);
    }

    Reception imagine(ImagineRequest request, Asker asker) {
        return desk.imagine(request, asker, ADDRESS);
    }

    Reception press(ButtonId button, Asker asker) {
        return desk.press(button, asker, ADDRESS);
    }

    Reception remix(RemixAnswer answer, Asker asker) {
        return desk.remix(answer, asker, ADDRESS);
    }

    /** Begins what was accepted. */
    static RecordingDelivery begun(Reception reception) {
        if (reception instanceof Reception.Accepted accepted) {
            RecordingDelivery delivery = new RecordingDelivery();
            assertThat(accepted.orders()).hasSize(1);
            accepted.orders().get(0).begin(delivery);
            return delivery;
        }
        throw new AssertionError("not accepted: " + reception);
    }

    FinishedDrawing drawn(String prompt) {
        return drawn(imagine(request(prompt, Map.of()), ADA));
    }

    static FinishedDrawing drawn(Reception reception) {
        return begun(reception).finished.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    static String failed(Reception reception) {
        return begun(reception).failed.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    static String refused(Reception reception) {
        if (reception instanceof Reception.Refused refused) {
            return refused.sentence();
        }
        throw new AssertionError("not refused: " + reception);
    }

    @Override
    public void close() {
        desk.close();
        studio.close();
        database.close();
    }
}
