package dev.easel.bot.cli;

import picocli.CommandLine.Command;

/** Holds the commands that change which models are installed. */
@Command(
        name = "model",
        description = "Fetches and converts models.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        synopsisSubcommandLabel = "COMMAND")
final class ModelCommand extends CommandGroup {}
