package dev.easel.engine.checkpoint;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The modules that a LoRA may change: component to module name to the shape of its weight.
 *
 * @param components module names as the component's weights spell them, without {@code .weight}
 */
public record LoraTargets(Map<String, Map<String, List<Long>>> components) {
    private static final String WEIGHT = ".weight";

    public LoraTargets {
        components = Map.copyOf(components);
    }

    /** The UNet and the text encoders of a checkpoint. */
    public static LoraTargets of(Checkpoint checkpoint) {
        return new LoraTargets(Stream.of("unet", "text_encoder", "text_encoder_2")
                .filter(part -> checkpoint.component(part).isPresent())
                .collect(Collectors.toMap(
                        part -> part,
                        part -> modules(checkpoint.component(part).orElseThrow().weights()))));
    }

    /** The modules behind weights: those of two dimensions or more. */
    public static Map<String, List<Long>> modules(Weights weights) {
        return weights.names().stream()
                .filter(name -> name.endsWith(WEIGHT) && weights.info(name).rank() >= 2)
                .collect(Collectors.toMap(
                        name -> name.substring(0, name.length() - WEIGHT.length()),
                        name -> weights.info(name).shape()));
    }
}
