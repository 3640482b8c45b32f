package dev.easel.bot.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Starts the local chat server. */
@FunctionalInterface
public interface ChatStarter {
    /**
     * Listens on return.
     *
     * @param port on loopback; 0 for any free one
     * @param keep the file that holds what was said
     * @param controlPort where tests inject faults; 0 for any free one
     */
    RunningChat start(int port, Optional<Path> keep, OptionalInt controlPort);
}
