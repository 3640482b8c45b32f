package dev.easel.bot.discord;

import dev.easel.bot.imagine.Studio;
import dev.easel.bot.imagine.StudioState;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Activity;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers the commands whenever a session begins, and shows how the model fares. Thread-safe. */
final class CommandKeeper extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(CommandKeeper.class);

    private final Studio studio;
    private final CompletableFuture<String> ready;
    private final AtomicBoolean online = new AtomicBoolean();

    /** @param ready completed with the application's id */
    CommandKeeper(Studio studio, CompletableFuture<String> ready) {
        this.studio = studio;
        this.ready = ready;
    }

    @Override
    public void onReady(ReadyEvent event) {
        online.set(true);
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
        online.set(false);
    }

    private void register(JDA jda) {
        jda.updateCommands()
                .addCommands(CommandSet.all())
                .queue(
                        commands -> {
                            LOG.info("online, with {} commands", commands.size());
                            ready.complete(jda.getSelfUser().getApplicationId());
                        },
                        failure -> LOG.error("the commands could not be registered: {}", FailureLine.of(failure)));
    }

    private void show(JDA jda, StudioState state) {
        if (online.get()) {
            jda.getPresence().setActivity(Activity.customStatus(ChatTexts.activity(state)));
        }
    }
}
