package dev.easel.bot.bench;

import dev.easel.bot.FailureException;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.discord.DiscordBot;
import dev.easel.bot.gallery.PictureFiles;
import dev.easel.bot.imagine.DeskBooks;
import dev.easel.bot.imagine.DeskSettings;
import dev.easel.bot.imagine.DeskTools;
import dev.easel.bot.imagine.DrawingArchive;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Studio;
import dev.easel.bot.imagine.StudioSettings;
import dev.easel.bot.imagine.StudioState;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.model.InstalledModels;
import dev.easel.bot.model.ModelFolders;
import dev.easel.bot.store.Database;
import dev.easel.bot.store.DatabaseAddress;
import dev.easel.engine.generate.DiffusionImageGenerator;
import dev.easel.engine.generate.EngineOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** One run: server, bot and engine in this process, and the people who ask. */
final class InteractionLoad {
    private static final int WARM_UP = 50;
    private static final long PATIENCE_SECONDS = 120;
    private static final long LAST_SECONDS = 5;

    private final InteractionOptions options;
    private final Path folder;

    private InteractionLoad(InteractionOptions options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    /** @throws FailureException where it cannot be measured */
    static Acknowledgements run(InteractionOptions options) {
        try (BenchFolder folder = BenchFolder.temporary()) {
            return new InteractionLoad(options, folder.path()).measure();
        } catch (IOException e) {
            throw new FailureException("it cannot be measured: " + e.getMessage(), e);
        }
    }

    private Acknowledgements measure() throws IOException {
        AcknowledgementTimes warmUp = new AcknowledgementTimes();
        AcknowledgementTimes times = new AcknowledgementTimes();
        LocalChatOptions server = LocalChatOptions.ephemeral().withExchanges(exchange -> {
            warmUp.onExchange(exchange);
            times.onExchange(exchange);
        });
        try (LocalChat chat = LocalChat.start(server);
                Studio studio = studio();
                Database database = Database.open(DatabaseAddress.inFolder(folder));
                ImagineDesk desk = desk(studio, database);
                DiscordBot bot =
                        DiscordBot.start(DiscordAccess.of(chat.apiUrl(), chat.gatewayUrl(), chat.token()), desk)) {
            bot.ready().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            awaitModel(studio);
            PagePeople people = PagePeople.at(chat.pageUrl());
            ask(people, warmUp, WARM_UP);
            ask(people, times, options.count());
            return times.of(options.count());
        } catch (ExecutionException | TimeoutException | CompletionException e) {
            throw new FailureException("it cannot be measured: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException("interrupted", e);
        }
    }

    private Studio studio() {
        Path builtIn = Path.of(System.getProperty("easel.root", ".")).resolve("config/models");
        return Studio.open(
                new ModelFolders(List.of(builtIn), folder),
                DiffusionImageGenerator::open,
                new StudioSettings(InstalledModels.DEFAULT, EngineOptions.automatic(), 1));
    }

    /** Nobody is told to wait for a turn: each command has to be deferred. */
    private ImagineDesk desk(Studio studio, Database database) {
        int room = WARM_UP + options.count();
        return new ImagineDesk(
                studio,
                DeskBooks.in(
                        database,
                        new DrawingArchive(database.drawings(), new PictureFiles(folder.resolve("pictures"))),
                        Clock.systemUTC()),
                new DeskSettings(3, room, 3, room),
                DeskTools.ofMachine("bench"));
    }

    private static void awaitModel(Studio studio) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<StudioState> settled = new CompletableFuture<>();
        studio.listen(state -> {
            if (!(state instanceof StudioState.Loading)) {
                settled.complete(state);
            }
        });
        if (settled.get(PATIENCE_SECONDS, TimeUnit.SECONDS) instanceof StudioState.Failed failed) {
            throw new FailureException(failed.reason());
        }
    }

    /** Sends commands at the rate asked for, then waits a little for the last acknowledgements. */
    private void ask(PagePeople people, AcknowledgementTimes times, int count) {
        long step = TimeUnit.SECONDS.toNanos(1) / options.perSecond();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            awaitMoment(start + i * step);
            long sent = System.nanoTime();
            CompletableFuture<Void> noted = people.imagine(i).thenAccept(id -> times.sent(id, sent));
            CompletableFuture<Void> unused = noted.whenComplete((done, failure) -> {
                if (failure != null) {
                    System.err.println("bench: a command was not taken: " + failure.getMessage());
                }
            });
        }
        awaitMoment(System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_SECONDS));
    }

    private static void awaitMoment(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
