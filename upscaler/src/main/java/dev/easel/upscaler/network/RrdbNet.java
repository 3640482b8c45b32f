package dev.easel.upscaler.network;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.tensor.BlockWeights;
import java.util.Set;

/**
 * ESRGAN's network (Wang et al. 2018), which Real-ESRGAN also uses (Wang et al. 2021): there, for factors below 4, the input is
 * unshuffled first.
 *
 * @param blocks each with a residual of its own, of three dense blocks
 * @param doublings at the end
 * @param unshuffling by how much the input shrinks at the start
 */
record RrdbNet(Shapes shapes, int blocks, int doublings, int unshuffling) {
    private static final int MOST_REACH = 24;
    private static final int DENSE_BLOCKS = 3;
    private static final int CONVOLUTIONS = 4;

    static Design design(Shapes shapes) {
        int doublings = shapes.has("conv_up1") ? shapes.count("conv_up%d", 1) : 0;
        RrdbNet net = new RrdbNet(shapes, shapes.count("body.%d.rdb1.conv1", 0), doublings, unshuffling(shapes));
        long[] shape = {net.blocks, DENSE_BLOCKS, CONVOLUTIONS, doublings, net.unshuffling};
        return new Design(
                net.factor(),
                net.unshuffling,
                net.unshuffling * Math.min(MOST_REACH, net.blocks * DENSE_BLOCKS * (CONVOLUTIONS + 1) + 5),
                Set.of("conv_first", "conv_last"),
                net::layers,
                (ops, x, w) -> ops.rrdbnet(x, w, shape));
    }

    private static int unshuffling(Shapes shapes) {
        int inputs = shapes.inputs("conv_first");
        return switch (inputs) {
            case 3 -> 1;
            case 12 -> 2;
            case 48 -> 4;
            default ->
                throw new ModelLoadException(shapes.weights().source() + ": conv_first has " + inputs
                        + " inputs; 3, 12 and 48 are supported");
        };
    }

    private int factor() {
        int enlarged = 1 << Math.min(doublings, 4);
        if (doublings > 3 || enlarged < unshuffling) {
            throw new ModelLoadException(shapes.weights().source() + ": " + doublings + " doublings of an input at 1/"
                    + unshuffling + " are not supported");
        }
        return enlarged / unshuffling;
    }

    private void layers(BlockWeights w) {
        int width = shapes.outputs("conv_first");
        int growth = shapes.outputs("body.0.rdb1.conv1");
        w.conv("conv_first", width, 3L * unshuffling * unshuffling, 3);
        for (int b = 0; b < blocks; b++) {
            for (int r = 1; r <= DENSE_BLOCKS; r++) {
                String prefix = "body." + b + ".rdb" + r + ".conv";
                for (int c = 1; c <= CONVOLUTIONS; c++) {
                    w.conv(prefix + c, growth, width + (c - 1L) * growth, 3);
                }
                w.conv(prefix + (CONVOLUTIONS + 1), width, width + (long) CONVOLUTIONS * growth, 3);
            }
        }
        w.conv("conv_body", width, width, 3);
        for (int u = 1; u <= doublings; u++) {
            w.conv("conv_up" + u, width, width, 3);
        }
        w.conv("conv_hr", width, width, 3).conv("conv_last", 3, width, 3);
    }
}
