package dev.easel.bot.cli;

import dev.easel.bot.config.DrawingSettings;
import dev.easel.bot.config.Settings;
import dev.easel.bot.gallery.PictureFiles;
import dev.easel.bot.imagine.DeskBooks;
import dev.easel.bot.imagine.DeskSettings;
import dev.easel.bot.imagine.DeskTools;
import dev.easel.bot.imagine.DrawingArchive;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Studio;
import dev.easel.bot.imagine.StudioSettings;
import dev.easel.bot.imagine.StudioState;
import dev.easel.bot.model.EngineOpener;
import dev.easel.bot.model.InstalledModels;
import dev.easel.bot.prefer.PreferenceBook;
import dev.easel.bot.store.Database;
import dev.easel.bot.store.DatabaseAddress;
import dev.easel.bot.web.GalleryShelf;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Puts the bot together: models, desk, and the line to Discord. */
final class DrawingBotStarter implements BotStarter {
    /** More would take the memory of as many models. */
    private static final int MODELS_KEPT_OPEN = 1;

    private final InstalledModels models;
    private final EngineOpener engines;
    private final DiscordLogin discord;

    DrawingBotStarter(InstalledModels models, EngineOpener engines, DiscordLogin discord) {
        this.models = models;
        this.engines = engines;
        this.discord = discord;
    }

    @Override
    public RunningBot start(Settings settings, BotListener listener) {
        Operation operation = Operation.open(settings.web(), GalleryShelf.empty());
        operation.place().ifPresent(listener::watchable);
        try {
            return start(settings, operation, listener);
        } catch (RuntimeException e) {
            operation.close();
            throw e;
        }
    }

    private RunningBot start(Settings settings, Operation operation, BotListener listener) {
        Studio studio = Studio.open(
                models,
                engines,
                new StudioSettings(settings.model().name(), settings.model().engine(), MODELS_KEPT_OPEN));
        studio.listen(state -> tell(listener, state));
        Database database;
        try {
            database = Database.open(DatabaseAddress.inFolder(settings.drawing().folder()));
        } catch (RuntimeException e) {
            studio.close();
            throw e;
        }
        ImagineDesk desk = new ImagineDesk(
                studio,
                new DeskBooks(new DrawingArchive(
                        database.drawings(),
                        new PictureFiles(settings.drawing().folder().resolve("pictures"))),
                database.jobs(Clock.systemUTC()), new PreferenceBook(database.preferences())),
                desk(settings.drawing()),
                DeskTools.ofMachine(EaselVersion.current()));
        DiscordLine line;
        try {
            line = discord.login(settings, desk, operation.meters(), listener);
        } catch (RuntimeException e) {
            desk.close();
            studio.close();
            database.close();
            throw e;
        }
        operation.require(List.of(() -> obstacle(studio.state()), line::obstacle, database::trouble));
        return new DrawingBot(
                studio, desk, line, database, operation, settings.drawing().drain());
    }

    private static Optional<String> obstacle(StudioState state) {
        if (state instanceof StudioState.Failed failed) {
            return Optional.of("the model cannot be loaded: " + failed.reason());
        }
        return state instanceof StudioState.Ready ? Optional.empty() : Optional.of("the model is loading");
    }

    private static DeskSettings desk(DrawingSettings settings) {
        return new DeskSettings(
                settings.running(), settings.waiting(), settings.perUserRunning(), settings.perUserWaiting());
    }

    private static void tell(BotListener listener, StudioState state) {
        if (state instanceof StudioState.Ready) {
            listener.modelReady();
        } else if (state instanceof StudioState.Failed failed) {
            listener.modelFailed(failed.reason());
        }
    }
}
