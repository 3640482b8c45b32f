package dev.easel.bot.cli;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.engine.vision.MobileNetConversion;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a network that looks at pictures, bundled for web pages, one of ours. */
@Command(
        name = "convert-vision",
        description =
                "Converts an upscaler for TensorFlow.js (UpscalerJS) to safetensors; weights stored as bytes stay so.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        footer = {"", "Example:", "  easel model convert-vision package/dist/models/mobilenet_v2 vision"})
final class ModelConvertVisionCommand implements Runnable {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "FROM", description = "The folder that holds model.min.js.")
    private Path from = Path.of("");

    @Parameters(index = "1", paramLabel = "FOLDER", description = "Where model.safetensors goes.")
    private Path to = Path.of("");

    ModelConvertVisionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Path folder = surroundings.workingFolder().resolve(to);
        try {
            MobileNetConversion.convert(surroundings.workingFolder().resolve(from), folder);
        } catch (IOException e) {
            throw new FailureException(folder + " cannot be written: " + IoReason.of(e), e);
        }
        surroundings.out().println("wrote " + folder);
    }
}
