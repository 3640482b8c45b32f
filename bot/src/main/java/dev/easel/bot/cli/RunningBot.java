package dev.easel.bot.cli;

/** The bot and its engine, at work until closed. */
public interface RunningBot extends AutoCloseable {
    /** Ends in bounded time; what is finished is still delivered. */
    @Override
    void close();
}
