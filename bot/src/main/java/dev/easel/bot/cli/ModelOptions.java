package dev.easel.bot.cli;

import dev.easel.bot.model.InstalledModel;
import dev.easel.bot.model.InstalledModels;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.Precision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model is asked, and where it computes; of the commands that draw nothing. */
final class ModelOptions {
    @Option(names = "--model", paramLabel = "NAME", description = "An installed model, or a path; see easel models.")
    private @Nullable String model;

    @Option(names = "--device", paramLabel = "NAME", description = "auto, cpu, cuda or cuda:N.")
    private @Nullable String device;

    @Option(
            names = "--precision",
            paramLabel = "NAME",
            converter = OptionValues.PrecisionName.class,
            description = "auto, float32, float16 or bfloat16.")
    private @Nullable Precision precision;

    InstalledModel model(InstalledModels installed) {
        return installed.find(model == null ? InstalledModels.DEFAULT : model);
    }

    EngineOptions engine() {
        EngineOptions unsaid = EngineOptions.automatic();
        return new EngineOptions(
                device == null ? unsaid.device() : device, precision == null ? unsaid.precision() : precision);
    }
}
