package dev.easel.bot.bench;

import dev.easel.bot.FailureException;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.discord.DiscordBot;
import dev.easel.bot.gallery.PictureFiles;
import dev.easel.bot.imagine.ButtonAction;
import dev.easel.bot.imagine.ButtonId;
import dev.easel.bot.imagine.DeskBooks;
import dev.easel.bot.imagine.DeskSettings;
import dev.easel.bot.imagine.DeskTools;
import dev.easel.bot.imagine.DrawingArchive;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.ImagineRequest;
import dev.easel.bot.imagine.PictureLinks;
import dev.easel.bot.imagine.Reception;
import dev.easel.bot.imagine.Studio;
import dev.easel.bot.imagine.StudioSettings;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.DrawingShelf;
import dev.easel.bot.job.ReplyAddress;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.model.InstalledModels;
import dev.easel.bot.model.ModelFolders;
import dev.easel.bot.store.Database;
import dev.easel.bot.store.DatabaseAddress;
import dev.easel.engine.generate.EngineOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** One run: a database is filled, the bot is started with it, and asked for this and that while all jobs wait. */
final class StoreLoad {
    private static final int ANSWERS = 200;
    private static final int CANCELLED = 20;
    private static final long PATIENCE_SECONDS = 300;
    private static final long PAUSE_NANOS = 5_000_000;
    private static final Asker SOMEBODY = new Asker(7, 20, 0);

    private final StoreOptions options;
    private final Path folder;
    private final DatabaseAddress address;
    private final Map<String, List<Long>> answers = new LinkedHashMap<>();

    private StoreLoad(StoreOptions options, Path folder) {
        this.options = options;
        this.folder = folder;
        address = options.url().isEmpty()
                ? DatabaseAddress.inFolder(folder)
                : DatabaseAddress.postgresql(
                        options.url(), options.user(), System.getenv().getOrDefault(StoreOptions.PASSWORD, ""));
    }

    /** @throws FailureException where it cannot be measured */
    static StoreFindings run(StoreOptions options) {
        try (BenchFolder folder = BenchFolder.temporary()) {
            StoreLoad load = new StoreLoad(options, folder.path());
            load.fill();
            return load.measure();
        } catch (IOException e) {
            throw new FailureException("it cannot be measured: " + e.getMessage(), e);
        }
    }

    private void fill() {
        StoreFill filling = new StoreFill(address);
        Database.open(address).close();
        filling.fill(options.drawings());
        try (Studio studio = studio();
                Database database = Database.open(address);
                ImagineDesk desk = desk(studio, database)) {
            for (int i = 0; i < options.jobs(); i++) {
                accepted(desk.requests().imagine(request(i), SOMEBODY, replyAddress()));
            }
        }
        filling.queueAll();
    }

    private StoreFindings measure() throws IOException {
        try (LocalChat chat = LocalChat.start(LocalChatOptions.ephemeral());
                Studio studio = studio()) {
            long start = System.nanoTime();
            try (Database database = Database.open(address);
                    ImagineDesk desk = desk(studio, database);
                    DiscordBot bot =
                            DiscordBot.start(DiscordAccess.of(chat.apiUrl(), chat.gatewayUrl(), chat.token()), desk)) {
                bot.ready().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
                long connected = System.nanoTime();
                awaitLine(desk);
                long resumed = System.nanoTime();
                ask(desk, database);
                return new StoreFindings(connected - start, resumed - connected, answers);
            }
        }
    }

    private Studio studio() {
        Path builtIn = Path.of(System.getProperty("easel.root", ".")).resolve("config/models");
        return Studio.open(
                new ModelFolders(List.of(builtIn), folder),
                (path, engine) -> new IdleGenerator(),
                new StudioSettings(InstalledModels.DEFAULT, EngineOptions.automatic(), 1));
    }

    private ImagineDesk desk(Studio studio, Database database) {
        int room = options.jobs() + 10 * ANSWERS;
        return new ImagineDesk(
                studio,
                DeskBooks.in(
                        database,
                        new DrawingArchive(database.drawings(), new PictureFiles(folder.resolve("pictures"))),
                        Clock.systemUTC()),
                new DeskSettings(3, room, 3, room),
                DeskTools.ofMachine("bench"));
    }

    private void awaitLine(ImagineDesk desk) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (desk.underWay().size() < options.jobs()) {
            if (System.nanoTime() > deadline) {
                throw new FailureException("only " + desk.underWay().size() + " of " + options.jobs() + " jobs wait");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void ask(ImagineDesk desk, Database database) {
        DrawingShelf shelf = database.drawings();
        time("imagine", i -> accepted(desk.requests().imagine(request(i), SOMEBODY, replyAddress())));
        time("U", i -> accepted(press(desk, ButtonAction.SINGLE, 1, i)));
        time("V", i -> accepted(press(desk, ButtonAction.VARY, 1, i)));
        time("re-roll", i -> accepted(press(desk, ButtonAction.AGAIN, 0, i)));
        time("remix form", i -> found(desk.drawings().remixForm(StoreFill.id(i))));
        time("recipe", i -> desk.drawings().describe(Optional.of(StoreFill.id(i)), Optional.empty()));
        time("queue", i -> desk.underWay());
        time(
                "cancel",
                CANCELLED,
                i -> desk.withdraw(desk.underWay().get(options.jobs() / 2).id(), SOMEBODY.user()));
        time("a person's latest 25", i -> shelf.latest(1 + i % StoreFill.PEOPLE, 0, 25));
        time("everybody's latest 25", i -> shelf.latest(0, i, 25));
        time("everybody's 1000 ago", i -> shelf.latest(0, Math.min(1000, options.drawings() - 25) + i, 25));
        time("a person's count", i -> shelf.count(1 + i % StoreFill.PEOPLE));
        time("everybody's count", i -> shelf.count(0));
        time("favourite", i -> shelf.toggleFavourite(7, new Cell(StoreFill.id(i), 1)));
        time("is it a favourite", i -> shelf.isFavourite(7, new Cell(StoreFill.id(i), 1)));
        time("a person's favourites", i -> shelf.favourites(7, 0, 25));
        time("where it was posted", i -> shelf.posted(new Cell(StoreFill.id(i), 0)));
        time("preferences", i -> database.preferences().change(i, before -> before.orElse("{}")));
    }

    private void time(String name, IntConsumer question) {
        time(name, ANSWERS, question);
    }

    private void time(String name, int times, IntConsumer question) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            question.accept(i % options.drawings());
            nanos.add(System.nanoTime() - start);
        }
        answers.put(name, nanos);
    }

    private static Reception press(ImagineDesk desk, ButtonAction action, int cell, int number) {
        return desk.requests().press(new ButtonId(action, cell, StoreFill.id(number)), SOMEBODY, replyAddress());
    }

    private static void accepted(Reception reception) {
        if (!(reception instanceof Reception.Accepted)) {
            throw new FailureException("it cannot be measured: " + reception);
        }
    }

    private static void found(Optional<?> answer) {
        if (answer.isEmpty()) {
            throw new FailureException("it cannot be measured: a drawing is gone");
        }
    }

    private static ImagineRequest request(int number) {
        return new ImagineRequest(
                "a fox " + number, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), PictureLinks.NONE);
    }

    private static ReplyAddress replyAddress() {
        return new ReplyAddress(50, "token", Instant.EPOCH, true, false);
    }
}
