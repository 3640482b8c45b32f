package dev.easel.bot.cli;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.upscaler.weights.TfjsConversion;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes an upscaler for web pages one of ours. */
@Command(
        name = "convert-upscaler",
        description =
                "Converts an upscaler for TensorFlow.js (UpscalerJS) to safetensors; weights stored as bytes stay so.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        footer = {"", "Example:", "  easel model convert-upscaler package/models/gans ~/.easel/upscalers/gans"})
final class ModelConvertUpscalerCommand implements Runnable {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "FROM", description = "The model's model.json, or the folder that holds it.")
    private Path from = Path.of("");

    @Parameters(index = "1", paramLabel = "FOLDER", description = "Where model.safetensors and config.json go.")
    private Path to = Path.of("");

    ModelConvertUpscalerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Path folder = surroundings.workingFolder().resolve(to);
        try {
            TfjsConversion.convert(surroundings.workingFolder().resolve(from), folder);
        } catch (IOException e) {
            throw new FailureException(folder + " cannot be written: " + IoReason.of(e), e);
        }
        surroundings.out().println("wrote " + folder);
    }
}
