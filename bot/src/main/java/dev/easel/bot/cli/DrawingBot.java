package dev.easel.bot.cli;

import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Studio;
import dev.easel.bot.retain.Rounds;
import dev.easel.bot.store.Database;
import java.time.Duration;

/**
 * The bot that draws, and what it is made of.
 *
 * @param drain how long what is under way may go on at the end
 * @param rounds remove what is old
 */
record DrawingBot(
        Studio studio,
        ImagineDesk desk,
        DiscordLine line,
        Database database,
        Operation operation,
        Duration drain,
        Rounds rounds)
        implements RunningBot {
    /** What is under way is still delivered, so the line is closed after the desk. */
    @Override
    public void close() {
        operation.stopping();
        desk.drain(drain);
        desk.close();
        line.close();
        studio.close();
        rounds.close();
        database.close();
        operation.close();
    }
}
