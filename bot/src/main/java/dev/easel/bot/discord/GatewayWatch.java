package dev.easel.bot.discord;

import dev.easel.bot.metrics.Meters;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Knows which of this process's shards are connected. Thread-safe. */
final class GatewayWatch extends ListenerAdapter {
    private static final Set<JDA.Status> BEFORE_THE_LOGIN =
            EnumSet.of(JDA.Status.INITIALIZING, JDA.Status.INITIALIZED, JDA.Status.LOGGING_IN);

    private final ShardCount expected;
    private final Meters meters;
    private final Map<Integer, Boolean> connected = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> complete = new CompletableFuture<>();
    private volatile int shards = 1;

    /** @param expected how many there will be, given how many there are in all */
    GatewayWatch(ShardCount expected, Meters meters) {
        this.expected = expected;
        this.meters = meters;
    }

    /** How many shards this process holds. */
    @FunctionalInterface
    interface ShardCount {
        int of(int total);
    }

    /** Done once all of them have been connected. */
    CompletableFuture<Void> complete() {
        return complete;
    }

    /** Why nothing is heard from Discord, or not from all servers; empty where all is well. */
    Optional<String> obstacle() {
        long up = connected.values().stream().filter(Boolean::booleanValue).count();
        if (up == 0) {
            return Optional.of("not connected to Discord");
        }
        return up < shards ? Optional.of(up + " of " + shards + " shards are connected to Discord") : Optional.empty();
    }

    /** Asks the shard itself, once it knows its number: events may come in any order. */
    @Override
    public synchronized void onStatusChange(StatusChangeEvent event) {
        if (BEFORE_THE_LOGIN.contains(event.getNewStatus())) {
            return;
        }
        JDA.ShardInfo shard = event.getJDA().getShardInfo();
        boolean now = event.getJDA().getStatus() == JDA.Status.CONNECTED;
        shards = expected.of(shard.getShardTotal());
        Boolean before = connected.put(shard.getShardId(), now);
        if (before == null || before != now) {
            meters.gateway(shard.getShardId(), now);
        }
        if (connected.size() == shards && connected.values().stream().allMatch(Boolean::booleanValue)) {
            complete.complete(null);
        }
    }
}
