package dev.easel.bot.cli;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** Makes a network for web pages one of ours. */
abstract class ConvertCommand implements Runnable {
    private final Surroundings surroundings;

    @Parameters(
            index = "0",
            paramLabel = "FROM",
            description = "The model's model.json or model.min.js, or the folder that holds it.")
    private Path from = Path.of("");

    @Parameters(index = "1", paramLabel = "FOLDER", description = "Where model.safetensors and what belongs to it go.")
    private Path to = Path.of("");

    ConvertCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** @throws IOException where the folder cannot be written */
    abstract void convert(Path model, Path folder) throws IOException;

    @Override
    public final void run() {
        Path folder = surroundings.workingFolder().resolve(to);
        try {
            convert(surroundings.workingFolder().resolve(from), folder);
        } catch (IOException e) {
            throw new FailureException(folder + " cannot be written: " + IoReason.of(e), e);
        }
        surroundings.out().println("wrote " + folder);
    }
}
