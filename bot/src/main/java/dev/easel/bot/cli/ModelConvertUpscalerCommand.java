package dev.easel.bot.cli;

import dev.easel.upscaler.weights.TfjsConversion;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** Makes an upscaler for web pages one of ours. */
@Command(
        name = "convert-upscaler",
        description =
                "Converts an upscaler for TensorFlow.js (UpscalerJS) to safetensors; weights stored as bytes stay so.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        footer = {"", "Example:", "  easel model convert-upscaler package/models/gans ~/.easel/upscalers/gans"})
final class ModelConvertUpscalerCommand extends ConvertCommand {
    ModelConvertUpscalerCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    void convert(Path model, Path folder) throws IOException {
        TfjsConversion.convert(model, folder);
    }
}
