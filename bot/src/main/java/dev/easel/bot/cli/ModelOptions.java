package dev.easel.bot.cli;

import dev.easel.bot.model.InstalledModel;
import dev.easel.bot.model.InstalledModels;
import dev.easel.engine.generate.EngineOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which model is asked, and where it computes; of the commands that draw nothing. */
final class ModelOptions {
    @Option(names = "--model", paramLabel = "NAME", description = "An installed model, or a path; see easel models.")
    private @Nullable String model;

    @Mixin
    private EngineChoice engine = new EngineChoice();

    InstalledModel model(InstalledModels installed) {
        return installed.find(model == null ? InstalledModels.DEFAULT : model);
    }

    EngineOptions engine() {
        return engine.options();
    }
}
