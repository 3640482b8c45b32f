package dev.easel.engine.generate;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.checkpoint.Checkpoint;
import dev.easel.engine.checkpoint.LoraFile;
import dev.easel.engine.checkpoint.LoraLayer;
import dev.easel.engine.checkpoint.LoraTargets;
import dev.easel.engine.tensor.LowRankUpdate;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What LoRA files change in a checkpoint.
 *
 * @param byComponent for each component (unet, text_encoder, text_encoder_2) the updates of each weight, by its name
 */
public record LoraUpdates(Map<String, Map<String, List<LowRankUpdate>>> byComponent) {
    static LoraUpdates none() {
        return new LoraUpdates(Map.of());
    }

    /**
     * Reads LoRA files for a checkpoint; what several change alike is added up in their order.
     *
     * @throws RefusedRequestException naming a file that does not exist
     * @throws ModelLoadException naming the layer that does not fit the checkpoint, as those of a LoRA for another model
     */
    public static LoraUpdates read(Checkpoint checkpoint, List<LoraUse> loras) {
        LoraTargets targets = LoraTargets.of(checkpoint);
        Map<String, Map<String, List<LowRankUpdate>>> byComponent = new HashMap<>();
        for (LoraUse use : loras) {
            for (LoraLayer layer : layers(use, targets)) {
                byComponent
                        .computeIfAbsent(layer.component(), component -> new HashMap<>())
                        .computeIfAbsent(layer.module() + ".weight", weight -> new ArrayList<>())
                        .add(update(layer, use.weight()));
            }
        }
        return new LoraUpdates(byComponent);
    }

    private static List<LoraLayer> layers(LoraUse use, LoraTargets targets) {
        if (!Files.isRegularFile(use.file())) {
            throw new RefusedRequestException("there is no LoRA file " + use.file());
        }
        try (LoraFile file = LoraFile.read(use.file())) {
            return file.resolve(targets);
        }
    }

    private static LowRankUpdate update(LoraLayer layer, double weight) {
        return new LowRankUpdate(layer.up(), layer.down(), layer.middle(), layer.scale() * weight);
    }

    /** The updates of one component's weights. */
    public Map<String, List<LowRankUpdate>> of(String component) {
        return byComponent.getOrDefault(component, Map.of());
    }
}
