package dev.easel.bot.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the commands that change which models are installed. */
@Command(
        name = "model",
        description = "Fetches and converts models.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        synopsisSubcommandLabel = "COMMAND")
final class ModelCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
