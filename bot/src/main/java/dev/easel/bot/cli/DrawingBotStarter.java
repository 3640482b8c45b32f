package dev.easel.bot.cli;

import dev.easel.bot.config.DrawingSettings;
import dev.easel.bot.config.QueueSettings;
import dev.easel.bot.config.Settings;
import dev.easel.bot.enlarge.OpenUpscalers;
import dev.easel.bot.gallery.PictureFiles;
import dev.easel.bot.imagine.DeskBooks;
import dev.easel.bot.imagine.DeskSettings;
import dev.easel.bot.imagine.DeskTools;
import dev.easel.bot.imagine.DrawingArchive;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.OlderDrawings;
import dev.easel.bot.imagine.Studio;
import dev.easel.bot.imagine.StudioSettings;
import dev.easel.bot.imagine.StudioState;
import dev.easel.bot.model.EngineOpener;
import dev.easel.bot.model.InstalledModels;
import dev.easel.bot.moderation.PictureJudge;
import dev.easel.bot.retain.Rounds;
import dev.easel.bot.retain.Sweep;
import dev.easel.bot.store.Database;
import dev.easel.bot.upscale.Upscalers;
import dev.easel.engine.generate.EngineOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Puts the bot together: database, models, desk, and the line to Discord. */
final class DrawingBotStarter implements BotStarter {
    /** More would take the memory of as many models. */
    private static final int MODELS_KEPT_OPEN = 1;

    private final InstalledModels models;
    private final EngineOpener engines;
    private final Upscalers upscalers;
    private final DiscordLogin discord;
    private final PictureJudge judge;

    DrawingBotStarter(InstalledModels models, EngineOpener engines, Upscalers upscalers, DiscordLogin discord) {
        this(models, engines, upscalers, discord, PictureJudge.NONE);
    }

    /** The same, with pictures judged. */
    DrawingBotStarter(
            InstalledModels models,
            EngineOpener engines,
            Upscalers upscalers,
            DiscordLogin discord,
            PictureJudge judge) {
        this.judge = judge;
        this.models = models;
        this.engines = engines;
        this.upscalers = upscalers;
        this.discord = discord;
    }

    @Override
    public RunningBot start(Settings settings, BotListener listener) {
        Database database = Database.open(DatabaseChoice.of(settings));
        try {
            return start(settings, database, listener);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private RunningBot start(Settings settings, Database database, BotListener listener) {
        Path folder = settings.drawing().folder();
        DrawingArchive archive = new DrawingArchive(database.drawings(), new PictureFiles(folder.resolve("pictures")));
        new OlderDrawings(folder, archive).take();
        Operation operation = Operation.open(settings.web(), settings.discord().local());
        operation.place().ifPresent(listener::watchable);
        database.measure(operation.registry());
        try {
            return start(new Parts(settings, database, archive, operation), listener);
        } catch (RuntimeException e) {
            operation.close();
            throw e;
        }
    }

    private record Parts(Settings settings, Database database, DrawingArchive archive, Operation operation) {}

    private RunningBot start(Parts parts, BotListener listener) {
        Settings settings = parts.settings();
        Operation operation = parts.operation();
        Studio studio = studio(settings);
        studio.listen(state -> tell(listener, state));
        ImagineDesk desk = new ImagineDesk(
                studio,
                DeskBooks.in(parts.database(), parts.archive(), Clock.systemUTC(), settings.quota()),
                desk(settings.drawing(), settings.queue()),
                DeskTools.ofMachine(EaselVersion.current())
                        .measuredBy(operation.meters())
                        .judgedBy(judge)
                        .withPages(drawing -> operation.page(drawing.hex())));
        operation.show(new ArchiveGallery(desk, System::nanoTime));
        DiscordLine line;
        try {
            line = discord.login(settings, desk, operation.meters(), listener);
        } catch (RuntimeException e) {
            desk.close();
            studio.close();
            throw e;
        }
        Database database = parts.database();
        Rounds rounds = Rounds.start(new Sweep(
                parts.database().expiry(),
                parts.database().audit(),
                parts.archive().files(),
                settings.retention(),
                Clock.systemUTC()));
        operation.require(List.of(() -> obstacle(studio.state()), studio::trouble, line::obstacle, database::trouble));
        return new DrawingBot(
                studio, desk, line, database, operation, settings.drawing().drain(), rounds);
    }

    private Studio studio(Settings settings) {
        EngineOptions engine = settings.model().engine();
        StudioSettings chosen = new StudioSettings(
                settings.model().name(),
                engine,
                MODELS_KEPT_OPEN,
                settings.model().upscaler(),
                settings.drawing().finish());
        return Studio.open(models, engines, chosen, OpenUpscalers.of(upscalers, engine.device()));
    }

    private static Optional<String> obstacle(StudioState state) {
        if (state instanceof StudioState.Failed failed) {
            return Optional.of("the model cannot be loaded: " + failed.reason());
        }
        return state instanceof StudioState.Ready ? Optional.empty() : Optional.of("the model is loading");
    }

    private static DeskSettings desk(DrawingSettings settings, QueueSettings queue) {
        return new DeskSettings(
                settings.running(),
                settings.waiting(),
                settings.perUserRunning(),
                settings.perUserWaiting(),
                queue.perServerWaiting(),
                queue.speeds());
    }

    private static void tell(BotListener listener, StudioState state) {
        if (state instanceof StudioState.Ready) {
            listener.modelReady();
        } else if (state instanceof StudioState.Failed failed) {
            listener.modelFailed(failed.reason());
        }
    }
}
