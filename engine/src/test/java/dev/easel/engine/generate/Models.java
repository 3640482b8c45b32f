package dev.easel.engine.generate;

import java.nio.file.Path;

/** Models to test with. */
final class Models {
    private static final Path MINI = Path.of("..", "config", "models", "easel-mini");
    private static final EngineOptions CPU = new EngineOptions("cpu", Precision.FLOAT32);

    private Models() {}

    /** The built-in model, in float32 on the CPU. */
    static LoadedModel mini() {
        return load(MINI);
    }

    static LoadedModel load(Path checkpoint) {
        return LoadedModel.open(checkpoint, CPU);
    }

    /** An engine with the built-in model. */
    static ImageGenerator miniEngine() {
        return DiffusionImageGenerator.open(MINI, CPU);
    }

    static ImageGenerator engine(Path checkpoint) {
        return DiffusionImageGenerator.open(checkpoint, CPU);
    }
}
