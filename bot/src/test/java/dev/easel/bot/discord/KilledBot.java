package dev.easel.bot.discord;

import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.config.BotToken;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.gallery.PictureFiles;
import dev.easel.bot.imagine.DeskBooks;
import dev.easel.bot.imagine.DeskSettings;
import dev.easel.bot.imagine.DeskTools;
import dev.easel.bot.imagine.DrawingArchive;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Studio;
import dev.easel.bot.imagine.StudioSettings;
import dev.easel.bot.job.JobLedger;
import dev.easel.bot.model.ModelFolders;
import dev.easel.bot.quota.QuotaDefaults;
import dev.easel.bot.quota.QuotaPeriod;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.QuotaScope;
import dev.easel.bot.quota.QuotaUnit;
import dev.easel.bot.store.Database;
import dev.easel.bot.store.DatabaseAddress;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.ImageGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The bot with a fake engine in a process of its own. Says "ready" when it is online, and how many jobs have not ended for each
 * line that it hears; ends when it hears no more.
 */
final class KilledBot {
    private static final long MILLIS_PER_DRAWING = 120;
    private static final long MOST_SECONDS = 60;

    /** Never reached, so that all is counted and nothing refused. */
    private static final QuotaRule PLENTY =
            new QuotaRule(QuotaScope.EVERYONE, QuotaUnit.IMAGES, QuotaPeriod.LIFETIME, 1_000_000);

    private KilledBot() {}

    /** The arguments are a folder, the addresses of the API and of the gateway. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path model = Files.createDirectories(folder.resolve("models").resolve("easel-mini"));
        Files.writeString(model.resolve("model_index.json"), "{\"_class_name\": \"StableDiffusionPipeline\"}");
        DiscordAccess access = DiscordAccess.of(arguments[1], arguments[2], System.getenv(BotToken.VARIABLE));
        try (Studio studio = Studio.open(
                        new ModelFolders(List.of(folder.resolve("models")), folder),
                        (path, options) -> slow(new RecordingImageGenerator()),
                        new StudioSettings("easel-mini", EngineOptions.automatic(), 1));
                Database database = Database.open(DatabaseAddress.inFolder(folder))) {
            JobLedger ledger = database.jobs(Clock.systemUTC());
            ImagineDesk desk = new ImagineDesk(
                    studio,
                    DeskBooks.in(
                                    database,
                                    new DrawingArchive(
                                            database.drawings(), new PictureFiles(folder.resolve("pictures"))),
                                    Clock.systemUTC(),
                                    new QuotaDefaults(List.of(PLENTY), List.of(PLENTY)))
                            .withLedger(ledger),
                    DeskSettings.usual(),
                    DeskTools.ofMachine("1.2.3"));
            try (DiscordBot bot = DiscordBot.start(access, desk)) {
                bot.ready().orTimeout(MOST_SECONDS, TimeUnit.SECONDS).join();
                System.out.println("ready");
                answer(ledger);
            }
        }
    }

    private static ImageGenerator slow(RecordingImageGenerator generator) {
        generator.delay = () -> CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(MILLIS_PER_DRAWING, TimeUnit.MILLISECONDS));
        return generator;
    }

    private static void answer(JobLedger ledger) throws IOException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (questions.readLine() != null) {
            System.out.println(ledger.unfinished().size());
        }
    }
}
