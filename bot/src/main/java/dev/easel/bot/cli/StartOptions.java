package dev.easel.bot.cli;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.check.LoopbackPort;
import dev.easel.bot.config.ChatSettings;
import dev.easel.bot.draft.Paths;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of easel without a command. */
final class StartOptions {
    private static final int HIGHEST = 65535;

    /** So many ports from the first are tried. */
    private static final int TRIED = 100;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The page's port; 8080 unless given, or the next free one. 0 takes any.")
    private @Nullable Integer port;

    @Option(names = "--keep", paramLabel = "FILE", description = "Keeps what was said in this file.")
    private @Nullable String keep;

    @Option(
            names = "--control-port",
            paramLabel = "N",
            description = "A port where tests make the server fail; none unless given.")
    private @Nullable Integer controlPort;

    @Option(names = "--no-bot", description = "The chat server alone, for another bot: tells how it logs in.")
    boolean noBot;

    /** The port to listen on: the one asked for, or the first free one from the settings' own. */
    int port(ChatSettings settings) {
        if (port != null) {
            refuseUnlessFree("--port", port);
            return port;
        }
        int most = Math.min(HIGHEST, settings.port() + TRIED - 1);
        return IntStream.rangeClosed(settings.port(), most)
                .filter(candidate -> LoopbackPort.obstacle(candidate).isEmpty())
                .findFirst()
                .orElseThrow(() -> new RefusedInputException("no port of " + settings.port() + " to " + most
                        + " is free on this machine; --port names another"));
    }

    /** Whether any free port will do. */
    boolean choosesPort() {
        return port == null;
    }

    OptionalInt controlPort() {
        if (controlPort == null) {
            return OptionalInt.empty();
        }
        refuseUnlessFree("--control-port", controlPort);
        return OptionalInt.of(controlPort);
    }

    Optional<Path> keep(Path workingFolder, ChatSettings settings) {
        return keep == null ? settings.keep() : Optional.of(Paths.resolve(workingFolder, keep));
    }

    private static void refuseUnlessFree(String option, int asked) {
        if (asked < 0 || asked > HIGHEST) {
            throw new RefusedInputException(option + " is 0 to " + HIGHEST + ", not " + asked);
        }
        LoopbackPort.obstacle(asked).ifPresent(why -> {
            throw new RefusedInputException(option + " " + asked + " cannot be had: " + why);
        });
    }
}
