package dev.easel.bot.cli;

import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.Precision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where networks compute, and in what; null where a person said nothing. Filled by picocli. */
final class EngineChoice {
    @Option(names = "--device", paramLabel = "NAME", description = "auto, cpu, cuda or cuda:N.")
    @Nullable
    String device;

    @Option(
            names = "--precision",
            paramLabel = "NAME",
            converter = OptionValues.PrecisionName.class,
            description = "auto, float32, float16 or bfloat16.")
    @Nullable
    Precision precision;

    /** As said, and automatic where nothing was. */
    EngineOptions options() {
        return over(EngineOptions.automatic());
    }

    /** As said, and as these where nothing was. */
    EngineOptions over(EngineOptions unsaid) {
        return new EngineOptions(deviceOr(unsaid.device()), precisionOr(unsaid.precision()), unsaid.refiner());
    }

    String deviceOr(String unsaid) {
        return device == null ? unsaid : device;
    }

    Precision precisionOr(Precision unsaid) {
        return precision == null ? unsaid : precision;
    }
}
