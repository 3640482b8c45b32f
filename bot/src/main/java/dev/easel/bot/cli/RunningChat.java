package dev.easel.bot.cli;

import dev.easel.bot.config.DiscordAccess;
import java.net.URI;
import java.util.OptionalInt;

/** The local chat server, listening until closed. */
public interface RunningChat extends AutoCloseable {
    /** The page for people. */
    URI page();

    /** Where bots log in, and by which token. */
    DiscordAccess access();

    /** Where tests inject faults; empty unless asked for. */
    OptionalInt controlPort();

    @Override
    void close();
}
