package dev.easel.bot.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a subcommand: shows what there is. */
@Command(
        name = "easel",
        description = "Draws pictures from text on this machine.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  easel imagine \"3d red fox\" --out fox.png",
            "  easel recipe fox.png",
            "  easel models",
            "",
            "Variables:",
            "  EASEL_HOME     where fetched models are kept; ~/.easel unless set",
            "  EASEL_HUB      the model hub that easel model get asks",
            "  EASEL_TRACE=1  shows where a fault in easel happened",
            "",
            "The exit status is 0, 1 where the machine failed, or 2 where the input was refused."
        })
final class EaselCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
