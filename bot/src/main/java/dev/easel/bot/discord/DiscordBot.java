package dev.easel.bot.discord;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.config.BotToken;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.imagine.ChatLine;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.insight.Enquiries;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot, logged in or trying to. Thread-safe. */
public final class DiscordBot implements AutoCloseable {
    /** The time within which it goes offline once the desk is closed. */
    public static final Duration FAREWELL = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int EVENT_THREADS = 4;
    private static final int MOST_EVENTS = 1000;
    private static final int MOST_PICTURES = 8;
    private static final int MOST_PROMPTS = 20;

    private final DiscordAccess access;
    private final ImagineDesk desk;
    private final ChatListener chat;
    private final ExecutorService events = new ThreadPoolExecutor(
            EVENT_THREADS,
            EVENT_THREADS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_EVENTS),
            DiscordBot::daemon,
            new ThreadPoolExecutor.CallerRunsPolicy());
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CompletableFuture<String> registered = new CompletableFuture<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final CompletableFuture<String> lockedOut = new CompletableFuture<>();
    private final Enquiries pictures = new Enquiries("easel-describe", MOST_PICTURES);
    private final Enquiries prompts = new Enquiries("easel-shorten", MOST_PROMPTS);
    private final LineOptions line;
    private final GatewayWatch gateway;
    private @Nullable Connection connection;

    private DiscordBot(DiscordAccess access, ImagineDesk desk, LineOptions line) {
        this.access = access;
        this.desk = desk;
        this.line = line;
        gateway = new GatewayWatch(line.shards()::held, line.meters());
        AttachmentFetcher attachments = new AttachmentFetcher(access);
        ChatLine people =
                new JdaLine(this::connection, attachments, desk, Clock.systemUTC(), ConcurrentHashMap.newKeySet());
        Replies replies = new Replies(people, desk.notes());
        AdminFeature admin = new AdminFeature(desk, attachments);
        List<Feature> features = List.of(
                new DrawingFeature(desk, attachments, replies),
                new OwnFeature(desk, replies),
                new ReactionFeature(desk),
                new AppealFeature(desk, people),
                new ButtonFeature(desk, attachments, replies),
                new PreferFeature(desk),
                new SettingsFeature(desk),
                new SpeedFeature(desk),
                new QuotaFeature(desk),
                admin,
                new PrivacyFeature(desk),
                new BlendFeature(desk, attachments, replies),
                new DescribeFeature(desk, attachments, replies, new Questions(desk, replies, pictures)),
                new ShortenFeature(desk, replies, new Questions(desk, replies, prompts)),
                new PromptForm(desk, attachments, replies));
        chat = new ChatListener(
                Stream.concat(features.stream(), Stream.of(new HelpFeature(features)))
                        .toList(),
                new ClickGuard(desk, new ClickBrake(line.clicks(), System::nanoTime)));
        CompletableFuture<Void> unused = CompletableFuture.allOf(
                lockedOut.thenAccept(sentence -> ready.completeExceptionally(new RefusedInputException(sentence))),
                registered.thenAcceptBoth(gateway.complete(), (application, connected) -> ready.complete(application)),
                ready.thenAccept(application -> {
                    desk.connect(people);
                    admin.connected(people);
                }));
    }

    /** Begins to log in with the access's token, in the background; tries again while the server does not answer. */
    public static DiscordBot start(DiscordAccess access, ImagineDesk desk) {
        return start(access, desk, LineOptions.plain());
    }

    /** The same, in several sessions and measured where the options say so. */
    public static DiscordBot start(DiscordAccess access, ImagineDesk desk, LineOptions line) {
        if (access.token().isEmpty()) {
            throw new RefusedInputException(BotToken.VARIABLE + " is not set");
        }
        DiscordBot bot = new DiscordBot(access, desk, line);
        Thread login = new Thread(bot::logIn, "easel-login");
        login.setDaemon(true);
        login.start();
        return bot;
    }

    /**
     * The application's id, once the bot is online in all of its sessions and its commands are registered; a RefusedInputException where the
     * server turns the bot away for good before.
     */
    public CompletableFuture<String> ready() {
        return ready.copy();
    }

    /** A sentence, once the server turns the bot away for good, such as after its token was reset. */
    public CompletableFuture<String> lockedOut() {
        return lockedOut.copy();
    }

    /** Why it hears nothing from Discord at this moment, or not from all servers. */
    public Optional<String> obstacle() {
        return gateway.obstacle();
    }

    private void logIn() {
        Duration pause = FIRST_PAUSE;
        while (!connected()) {
            LOG.warn("trying again in {} s", pause.toSeconds());
            if (closes(pause)) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Whether there is no need to try again. */
    private synchronized boolean connected() {
        if (closing.getCount() == 0) {
            return true;
        }
        Lockout lockout = new Lockout(access.apiUrl().toString(), lockedOut);
        try {
            connection = Connection.open(
                    access,
                    line,
                    events,
                    desk.studio().state(),
                    chat,
                    new CommandKeeper(
                            desk.studio(), chat.commands(), line.shards().first(), registered),
                    gateway,
                    lockout);
            return true;
        } catch (InvalidTokenException e) {
            LOG.debug("the login failed", e);
            lockout.refuseToken();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} does not let the bot in: {}", access.apiUrl(), String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** The connection for a server, if it is this process that serves it; waits while it is being made. */
    private synchronized Optional<JDA> connection(long server) {
        return connection == null ? Optional.empty() : connection.shard(server);
    }

    private boolean closes(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends in bounded time: what is being drawn is finished and delivered if that is soon, then the bot goes offline. */
    @Override
    public void close() {
        closing.countDown();
        pictures.close();
        prompts.close();
        desk.close();
        Connection open;
        synchronized (this) {
            open = connection;
            connection = null;
        }
        if (open != null) {
            open.close(FAREWELL);
        }
        events.shutdown();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "easel-event");
        thread.setDaemon(true);
        return thread;
    }
}
