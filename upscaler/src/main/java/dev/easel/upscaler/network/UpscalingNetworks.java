package dev.easel.upscaler.network;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.Weights;
import dev.easel.engine.tensor.BlockWeights;
import dev.easel.engine.tensor.BuildScope;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.TensorList;
import dev.easel.upscaler.weights.UpscalerCheckpoint;
import dev.easel.upscaler.weights.UpscalerSettings;
import java.nio.file.Path;

/** Loads networks that enlarge pictures; which one it is and how large, their weights tell. */
public final class UpscalingNetworks {
    /** Of the pictures inside, for laying out weights. */
    private static final int USUAL_SIDE = 64;

    private UpscalingNetworks() {}

    /**
     * Loads a network.
     *
     * @param path a folder with model.safetensors and config.json, or a .safetensors or .pth file
     * @param ops stay the caller's, and open for as long as the network
     * @param type that the network computes in; results are float32 in any case
     * @throws ModelLoadException naming the file and what is wrong with it
     */
    public static UpscalingNetwork open(Path path, Ops ops, ElementType type) {
        try (UpscalerCheckpoint checkpoint = UpscalerCheckpoint.open(path);
                BuildScope scope = BuildScope.open()) {
            UpscalingNetwork network = load(checkpoint, ops, type);
            scope.keep();
            return network;
        }
    }

    private static UpscalingNetwork load(UpscalerCheckpoint checkpoint, Ops ops, ElementType type) {
        Weights weights = EsrganNames.modern(checkpoint.weights());
        UpscalerSettings settings = checkpoint.settings();
        Architecture architecture = Architecture.of(weights);
        refuseUnless(settings.architecture().orElse(architecture.id()), architecture.id(), "architecture", weights);
        Design design = architecture.design(weights);
        refuseUnless(settings.factor().orElse(design.factor()), design.factor(), "factor", weights);
        MixedWeights source = new MixedWeights(ops, weights, type, design.exact());
        BlockWeights block = new BlockWeights(source, "").at(USUAL_SIDE);
        design.layers().accept(block);
        source.refuseSurplus();
        TensorList loaded = block.build();
        Design reaching = settings.reach().map(design::withReach).orElse(design);
        return new LoadedNetwork(ops, reaching, loaded, settings.pixelRange().orElse(architecture.pixelRange()));
    }

    private static void refuseUnless(Object asked, Object found, String key, Weights weights) {
        if (!asked.equals(found)) {
            throw new ModelLoadException(
                    weights.source() + ": config.json says " + key + "=" + asked + ", but the weights are " + found);
        }
    }
}
