package dev.easel.bot.cli;

import picocli.CommandLine.Command;

/** Holds the commands that train networks of Easel's own. */
@Command(
        name = "train",
        description = "Trains the refiner of a model and tells what it is worth.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        synopsisSubcommandLabel = "COMMAND")
final class TrainCommand extends CommandGroup {}
