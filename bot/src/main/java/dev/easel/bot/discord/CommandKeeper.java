package dev.easel.bot.discord;

import dev.easel.bot.imagine.Studio;
import dev.easel.bot.imagine.StudioState;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Activity;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers the commands whenever the first session begins, and shows in all how the model fares. Thread-safe. */
final class CommandKeeper extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(CommandKeeper.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Studio studio;
    private final List<CommandData> commands;
    private final int firstShard;
    private final CompletableFuture<String> registered;
    private final Set<Integer> online = ConcurrentHashMap.newKeySet();

    /**
     * Registers once for all sessions.
     *
     * @param commands in their order
     * @param firstShard the one that does
     * @param registered completed with the application's id
     */
    CommandKeeper(Studio studio, List<CommandData> commands, int firstShard, CompletableFuture<String> registered) {
        this.studio = studio;
        this.commands = commands;
        this.firstShard = firstShard;
        this.registered = registered;
    }

    @Override
    public void onReady(ReadyEvent event) {
        online.add(shard(event.getJDA()));
        register(event.getJDA());
        studio.listen(state -> show(event.getJDA(), state));
    }

    /** A server that forgot the session may have forgotten the commands too. */
    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        register(event.getJDA());
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        online.remove(shard(event.getJDA()));
    }

    private static int shard(JDA jda) {
        return jda.getShardInfo().getShardId();
    }

    private void register(JDA jda) {
        if (shard(jda) == firstShard) {
            register(jda, Duration.ZERO);
        }
    }

    /** Tries again, ever later, for as long as the session lives: without its commands the bot is of no use. */
    private void register(JDA jda, Duration pause) {
        ScheduledFuture<?> unused = jda.updateCommands()
                .addCommands(commands)
                .queueAfter(
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS,
                        commands -> {
                            LOG.info("online, with {} commands", commands.size());
                            registered.complete(jda.getSelfUser().getApplicationId());
                        },
                        failure -> registerLater(jda, pause, failure));
    }

    private void registerLater(JDA jda, Duration pause, Throwable failure) {
        if (!online.contains(shard(jda))) {
            return;
        }
        Duration next = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        Duration bounded = next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
        LOG.error(
                "the commands could not be registered: {}; trying again in {} s",
                FailureLine.of(failure),
                bounded.toSeconds());
        register(jda, bounded);
    }

    private void show(JDA jda, StudioState state) {
        if (online.contains(shard(jda))) {
            jda.getPresence().setActivity(Activity.customStatus(ChatTexts.activity(state)));
        }
    }
}
