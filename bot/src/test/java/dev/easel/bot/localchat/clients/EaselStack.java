package dev.easel.bot.localchat.clients;

import dev.easel.bot.cli.ArchiveGallery;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.discord.DiscordBot;
import dev.easel.bot.enlarge.OpenUpscalers;
import dev.easel.bot.gallery.PictureFiles;
import dev.easel.bot.imagine.DeskBooks;
import dev.easel.bot.imagine.DeskSettings;
import dev.easel.bot.imagine.DeskTools;
import dev.easel.bot.imagine.DrawingArchive;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Studio;
import dev.easel.bot.imagine.StudioSettings;
import dev.easel.bot.localchat.ExchangeListener;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.model.InstalledModels;
import dev.easel.bot.model.ModelFolders;
import dev.easel.bot.store.Database;
import dev.easel.bot.store.DatabaseAddress;
import dev.easel.bot.upscale.UpscalerFolders;
import dev.easel.bot.upscale.Upscalers;
import dev.easel.bot.web.GalleryShelf;
import dev.easel.bot.web.WebParts;
import dev.easel.bot.web.WebServer;
import dev.easel.engine.generate.DiffusionImageGenerator;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.upscaler.NetworkUpscaler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** The real thing in this process: chat server, bot and engine with the built-in model. */
final class EaselStack implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final LocalChat chat;
    private final Studio studio;
    private final Database database;
    private final WebServer web;
    private final DiscordBot bot;

    private EaselStack(LocalChat chat, Studio studio, Database database, WebServer web, DiscordBot bot) {
        this.chat = chat;
        this.web = web;
        this.studio = studio;
        this.database = database;
        this.bot = bot;
    }

    /**
     * Starts it and waits for the bot to be online; the model may be loading still.
     *
     * @param folder takes the drawings
     */
    static EaselStack start(Path folder, ExchangeListener exchanges)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        return start(folder, exchanges, true);
    }

    /** The same with pictures handed out in the size in which they are drawn, which is sooner. */
    static EaselStack unfinished(Path folder, ExchangeListener exchanges)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        return start(folder, exchanges, false);
    }

    private static EaselStack start(Path folder, ExchangeListener exchanges, boolean finish)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        EngineOptions engine = EngineOptions.automatic();
        LocalChat chat = LocalChat.start(LocalChatOptions.ephemeral().withExchanges(exchanges));
        Studio studio = Studio.open(
                new ModelFolders(List.of(Path.of("../config/models")), folder),
                DiffusionImageGenerator::open,
                new StudioSettings(InstalledModels.DEFAULT, engine, 1, Upscalers.DEFAULT, finish),
                OpenUpscalers.of(upscalers(folder), engine.device()));
        Database database = Database.open(DatabaseAddress.inFolder(folder));
        DrawingArchive archive = new DrawingArchive(database.drawings(), new PictureFiles(folder.resolve("pictures")));
        AtomicReference<GalleryShelf> gallery = new AtomicReference<>(GalleryShelf.empty());
        WebServer web = WebServer.start(
                0, Optional.empty(), new WebParts("test", List::of, () -> "", gallery::get, System::nanoTime));
        ImagineDesk desk = new ImagineDesk(
                studio,
                DeskBooks.in(database, archive, Clock.systemUTC()),
                DeskSettings.usual(),
                new DeskTools("test", Clock.systemUTC(), System::nanoTime, new Random(1))
                        .withPages(drawing -> Optional.of(web.page(drawing.hex()))));
        gallery.set(new ArchiveGallery(desk, System::nanoTime));
        DiscordBot bot = DiscordBot.start(DiscordAccess.of(chat.apiUrl(), chat.gatewayUrl(), chat.token()), desk);
        EaselStack stack = new EaselStack(chat, studio, database, web, bot);
        try {
            bot.ready().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return stack;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            stack.close();
            throw e;
        }
    }

    /** Those that are shipped. */
    static Upscalers upscalers(Path folder) {
        return new Upscalers(
                new UpscalerFolders(List.of(Path.of("../config/upscalers")), folder), NetworkUpscaler::open);
    }

    LocalChat chat() {
        return chat;
    }

    @Override
    public void close() {
        bot.close();
        web.close();
        studio.close();
        database.close();
        chat.close();
    }
}
