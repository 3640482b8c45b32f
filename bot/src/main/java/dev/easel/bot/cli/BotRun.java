package dev.easel.bot.cli;

import dev.easel.bot.FailureException;
import dev.easel.bot.config.Settings;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The bot at work until stopped, and what is told of it meanwhile. Thread-safe. */
final class BotRun implements BotListener {
    private final Surroundings surroundings;
    private final String model;
    private final URI address;
    private final long start;
    private volatile Optional<String> lockout = Optional.empty();

    private BotRun(Surroundings surroundings, Settings settings) {
        this.surroundings = surroundings;
        model = settings.model().name();
        address = settings.discord().apiUrl();
        start = surroundings.nanoTime().getAsLong();
    }

    /**
     * Runs the bot.
     *
     * @throws FailureException where it was locked out meanwhile
     */
    static void untilStopped(Surroundings surroundings, Settings settings) {
        BotRun run = new BotRun(surroundings, settings);
        surroundings.chat().stop().extend(settings.drawing().drain());
        run.say("loading the model " + run.model);
        RunningBot bot = surroundings.chat().bots().start(settings, run);
        try {
            surroundings.chat().stop().await();
            run.say("stopping; what is being drawn is finished first");
        } finally {
            bot.close();
        }
        run.lockout.ifPresent(reason -> {
            throw new FailureException(reason);
        });
    }

    @Override
    public void connected() {
        say("the bot is connected to " + address);
    }

    @Override
    public void modelReady() {
        double seconds = (surroundings.nanoTime().getAsLong() - start) / 1e9;
        say(String.format(Locale.ROOT, "the model is ready (%.1f s)", seconds));
    }

    @Override
    public void modelFailed(String reason) {
        say("the model " + model + " cannot be loaded: " + reason);
    }

    @Override
    public void watchable(URI place) {
        say("health, metrics and the gallery are at " + place);
    }

    @Override
    public void lockedOut(String reason) {
        lockout = Optional.of(reason);
        surroundings.chat().stop().ask();
    }

    private void say(String line) {
        surroundings.out().println(line);
    }
}
