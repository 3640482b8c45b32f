package dev.easel.engine.generate;

import dev.easel.engine.tensor.LowRankUpdate;
import java.util.List;
import java.util.Map;

/**
 * What LoRA files change in a checkpoint.
 *
 * @param byComponent for each component the updates of each weight, by name
 */
record LoraUpdates(Map<String, Map<String, List<LowRankUpdate>>> byComponent) {
    static LoraUpdates none() {
        return new LoraUpdates(Map.of());
    }

    /** The updates of one component's weights. */
    Map<String, List<LowRankUpdate>> of(String component) {
        return byComponent.getOrDefault(component, Map.of());
    }
}
