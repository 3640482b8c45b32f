package dev.easel.bot.discord;

import dev.easel.bot.config.BotToken;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.config.ShardSettings;
import dev.easel.bot.imagine.StudioState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Activity;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JDA as this bot uses it, in one session or in several: no privileged intents, no caches, no mentions unless said, no
 * follow-up sent twice. Thread-safe.
 */
final class Connection {
    private static final Set<GatewayIntent> INTENTS =
            Set.of(GatewayIntent.GUILD_MESSAGE_REACTIONS, GatewayIntent.DIRECT_MESSAGE_REACTIONS);

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final Supplier<List<JDA>> shards;
    private final Runnable end;

    private Connection(Supplier<List<JDA>> shards, Runnable end) {
        this.shards = shards;
        this.end = end;
    }

    /**
     * Logs in; blocks for a round trip.
     *
     * @throws RuntimeException of JDA's, where the server is absent or refuses
     */
    static Connection open(
            DiscordAccess access, LineOptions line, ExecutorService events, StudioState state, Object... listeners) {
        MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        String token = access.token().map(BotToken::value).orElse("");
        RestConfig rest = new RestConfig().setBaseUrl(access.apiUrl().toString());
        FixedGateway gateway = new FixedGateway(access.gatewayUrl().toString());
        OkHttpClient.Builder http = new OkHttpClient.Builder()
                .addInterceptor(new RefusalCount(line.meters()))
                .addInterceptor(new SecondTry());
        Activity activity = Activity.customStatus(ChatTexts.activity(state));
        if (!line.shards().single()) {
            return sharded(
                    DefaultShardManagerBuilder.createLight(token, INTENTS)
                            .setRestConfig(rest)
                            .setSessionController(gateway)
                            .setHttpClientBuilder(http)
                            .setRequestTimeoutRetry(false)
                            .setEventPool(events, false)
                            .setEnableShutdownHook(false)
                            .setActivity(activity)
                            .addEventListeners(listeners),
                    line.shards());
        }
        JDA jda = JDABuilder.createLight(token, INTENTS)
                .setRestConfig(rest)
                .setSessionController(gateway)
                .setHttpClientBuilder(http)
                .setRequestTimeoutRetry(false)
                .setEventPool(events, false)
                .setEnableShutdownHook(false)
                .setActivity(activity)
                .addEventListeners(listeners)
                .build();
        return new Connection(() -> List.of(jda), jda::shutdown);
    }

    private static Connection sharded(DefaultShardManagerBuilder builder, ShardSettings settings) {
        builder.setShardsTotal(settings.total().orElse(-1));
        settings.share().ifPresent(share -> builder.setShards(share.first(), share.last()));
        ShardManager manager = builder.build();
        return new Connection(manager::getShards, manager::shutdown);
    }

    /**
     * The session for a server, if it is one of these; Discord numbers them by the server's id.
     *
     * @param server id; 0 for direct messages, which the first session has
     */
    Optional<JDA> shard(long server) {
        return shards.get().stream()
                .filter(shard -> (server >>> 22) % shard.getShardInfo().getShardTotal()
                        == shard.getShardInfo().getShardId())
                .findFirst();
    }

    /** Ends the sessions, each within the time that is left of all; whatever hangs is cut off. */
    void close(Duration atMost) {
        List<JDA> open = shards.get();
        long deadline = System.nanoTime() + atMost.toNanos();
        if (!ends(atMost)) {
            LOG.warn("a session that is being opened anew does not end; it is left to itself");
            return;
        }
        for (JDA shard : open) {
            awaitEnd(shard, Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
    }

    /** JDA waits for a connection that it is just making, and then gives up with an exception. */
    private boolean ends(Duration atMost) {
        CompletableFuture<Void> asked = CompletableFuture.runAsync(end, work -> {
            Thread thread = new Thread(work, "easel-farewell");
            thread.setDaemon(true);
            thread.start();
        });
        try {
            asked.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void awaitEnd(JDA shard, Duration atMost) {
        try {
            if (!shard.awaitShutdown(atMost)) {
                shard.shutdownNow();
            }
        } catch (InterruptedException e) {
            shard.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
