package dev.easel.bot.cli;

import dev.easel.bot.FailureException;
import dev.easel.bot.NearestName;
import dev.easel.bot.RefusedInputException;
import dev.easel.engine.EngineException;
import dev.easel.engine.RefusedRequestException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line and turns whatever goes wrong into one sentence and an exit status. */
public final class CommandRunner {
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    /** How picocli begins what it has to say of an option's value. */
    private static final Pattern BAD_VALUE = Pattern.compile("^Invalid value for option '([^']+)'(?: \\([^)]*\\))?: ");

    private final Surroundings surroundings;

    public CommandRunner(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** 0 where all went well, 1 where the machine failed, 2 where the input was refused. */
    public int run(String... arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (OutOfMemoryError e) {
            return report("not enough memory: " + e.getMessage(), FAILED);
        }
    }

    private CommandLine commandLine() {
        CommandLine models = new CommandLine(new ModelCommand())
                .addSubcommand("get", new ModelGetCommand(surroundings))
                .addSubcommand("convert-upscaler", new ModelConvertUpscalerCommand(surroundings))
                .addSubcommand("convert-vision", new ModelConvertVisionCommand(surroundings));
        CommandLine training = new CommandLine(new TrainCommand())
                .addSubcommand("refiner", new TrainRefinerCommand(surroundings))
                .addSubcommand("evaluate-refiner", new EvaluateRefinerCommand(surroundings));
        CommandLine all = new CommandLine(new EaselCommand(surroundings))
                .addSubcommand("imagine", new ImagineCommand(surroundings))
                .addSubcommand("upscale", new UpscaleCommand(surroundings))
                .addSubcommand("recipe", new RecipeCommand(surroundings))
                .addSubcommand("describe", new DescribeCommand(surroundings))
                .addSubcommand("shorten", new ShortenCommand(surroundings))
                .addSubcommand("models", new ModelsCommand(surroundings))
                .addSubcommand("model", models)
                .addSubcommand("train", training)
                .addSubcommand("bot", new BotCommand(surroundings))
                .addSubcommand("check", new CheckCommand(surroundings));
        OptionValues.registerNumbers(all);
        return all.setExpandAtFiles(false)
                .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, args) -> refuseArguments(e))
                .setExecutionExceptionHandler((e, command, parsed) -> refuseOrFail(e));
    }

    private int refuseArguments(ParameterException e) {
        String message = BAD_VALUE.matcher(String.valueOf(e.getMessage())).replaceFirst("$1: ");
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String unknown = unmatched.getUnmatched().get(0);
            String what = unknown.startsWith("-") ? "unknown option '" : "unknown command or argument '";
            message = what + unknown + "'" + NearestName.suggestion(unknown, known(e.getCommandLine()));
            message += unknown.indexOf(' ') < 0 ? "" : " (a prompt that begins with a dash goes after --)";
        }
        return report(message, REFUSED);
    }

    private static List<String> known(CommandLine command) {
        List<String> names = new ArrayList<>(command.getSubcommands().keySet());
        names.addAll(command.getCommandSpec().optionsMap().keySet());
        return names;
    }

    private int refuseOrFail(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof RefusedInputException || e instanceof RefusedRequestException) {
            return report(message, REFUSED);
        }
        if (e instanceof FailureException || e instanceof EngineException) {
            return report(message, FAILED);
        }
        if (e instanceof CancellationException) {
            return report("cancelled", FAILED);
        }
        if (surroundings.environment().containsKey("EASEL_TRACE")) {
            e.printStackTrace(surroundings.err());
        }
        return report("a fault in easel, " + e + " (EASEL_TRACE=1 shows where)", FAILED);
    }

    /** One line whatever the message holds: it may quote a stranger's file. */
    private int report(String message, int status) {
        surroundings
                .err()
                .println("easel: " + message.replaceAll("\\s*\\R\\s*", "; ").replaceAll("\\p{Cc}", " "));
        surroundings.err().flush();
        return status;
    }
}
