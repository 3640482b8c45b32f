package dev.easel.bot.cli;

import dev.easel.bot.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A bot that remembers its settings and does to its listener what the test says. */
final class FakeBot implements BotStarter, RunningBot {
    final List<Settings> started = new ArrayList<>();
    Consumer<BotListener> doing = listener -> {};
    boolean closed;

    @Override
    public RunningBot start(Settings settings, BotListener listener) {
        started.add(settings);
        doing.accept(listener);
        return this;
    }

    @Override
    public void close() {
        closed = true;
    }
}
