package dev.easel.bot.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the commands that train networks of Easel's own. */
@Command(
        name = "train",
        description = "Trains the refiner of a model and tells what it is worth.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        synopsisSubcommandLabel = "COMMAND")
final class TrainCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
