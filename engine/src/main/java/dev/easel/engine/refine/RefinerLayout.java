package dev.easel.engine.refine;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.WeightType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How large a refiner's network is. It looks at the picture at half its size, at a quarter, and at half its size again.
 *
 * @param half channels at half the size
 * @param quarter channels at a quarter of the size
 * @param outerBlocks residual blocks at half the size, before and after
 * @param innerBlocks residual blocks at a quarter of the size
 */
public record RefinerLayout(int half, int quarter, int outerBlocks, int innerBlocks) {
    /** What the shipped one has: 0.9 million parameters. */
    public static final RefinerLayout USUAL = new RefinerLayout(48, 96, 2, 4);

    private static final String CLASS = "ResidualRefiner";
    private static final int MOST_CHANNELS = 1024;
    private static final int MOST_BLOCKS = 64;

    /** Pixels of three colours, two by two. */
    private static final int UNSHUFFLED = 12;

    /** @throws ModelLoadException naming the setting that is missing, unknown or not supported */
    public static RefinerLayout read(NetworkConfig config) {
        if (!config.has("_class_name")) {
            throw new ModelLoadException(config.source() + ": _class_name is missing; " + CLASS + " is read");
        }
        config.oneOf("_class_name", CLASS);
        List<Integer> channels = config.sizes("block_out_channels");
        if (channels.size() != 2) {
            throw new ModelLoadException(
                    config.source() + ": block_out_channels has two entries, not " + channels.size());
        }
        RefinerLayout layout = new RefinerLayout(
                channels.get(0), channels.get(1), config.size("outer_blocks"), config.size("inner_blocks"));
        config.refuseOthers();
        layout.refuseTooLarge(config.source());
        return layout;
    }

    private void refuseTooLarge(String source) {
        if (Math.max(half, quarter) > MOST_CHANNELS || Math.max(outerBlocks, innerBlocks) > MOST_BLOCKS) {
            throw new ModelLoadException(source + ": " + this + " is too large; at most " + MOST_CHANNELS
                    + " channels and " + MOST_BLOCKS + " blocks are read");
        }
    }

    /** As the refiner's config.json has it, in this order. */
    public Map<String, Object> config() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("_class_name", CLASS);
        config.put("block_out_channels", List.of(half, quarter));
        config.put("outer_blocks", outerBlocks);
        config.put("inner_blocks", innerBlocks);
        return config;
    }

    /** All weights in the order in which the network takes them, as they are trained. */
    public List<WeightInfo> weights() {
        List<WeightInfo> weights = new ArrayList<>();
        add(weights, "stem", half, UNSHUFFLED, 3);
        addBlocks(weights, "before", half, outerBlocks);
        add(weights, "down", quarter, half, 2);
        addBlocks(weights, "inner", quarter, innerBlocks);
        add(weights, "up", 4L * half, quarter, 1);
        addBlocks(weights, "after", half, outerBlocks);
        add(weights, "last", UNSHUFFLED, half, 3);
        return List.copyOf(weights);
    }

    private static void addBlocks(List<WeightInfo> weights, String name, int channels, int count) {
        for (int i = 0; i < count; i++) {
            add(weights, name + "." + i + ".first", channels, channels, 3);
            add(weights, name + "." + i + ".second", channels, channels, 3);
        }
    }

    private static void add(List<WeightInfo> weights, String name, long out, long in, long kernel) {
        weights.add(WeightInfo.of(name + ".weight", WeightType.F32, out, in, kernel, kernel));
        weights.add(WeightInfo.of(name + ".bias", WeightType.F32, out));
    }
}
