package dev.easel.bot.cli;

import dev.easel.engine.vision.MobileNetConversion;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** Makes a network that looks at pictures, bundled for web pages, one of ours. */
@Command(
        name = "convert-vision",
        description =
                "Converts a network that looks at pictures (nsfwjs) to safetensors; weights stored as bytes stay so.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        footer = {"", "Example:", "  easel model convert-vision package/dist/models/mobilenet_v2 vision"})
final class ModelConvertVisionCommand extends ConvertCommand {
    ModelConvertVisionCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    void convert(Path model, Path folder) throws IOException {
        MobileNetConversion.convert(model, folder);
    }
}
