package dev.easel.upscaler.network;

import dev.easel.engine.tensor.BlockWeights;
import java.util.Set;

/**
 * The residual dense network (Zhang et al. 2018) in the layout of idealo's image-super-resolution.
 *
 * @param blocks dense blocks
 * @param convolutions with an activation in each
 */
record Rdn(Shapes shapes, int blocks, int convolutions) {
    private static final int MOST_REACH = 24;

    static Design design(Shapes shapes) {
        Rdn rdn = new Rdn(shapes, shapes.count("LFF_%d", 1), shapes.count("F_1_%d", 1));
        int factor = shapes.shuffleFactor("UPN3");
        long[] shape = {rdn.blocks, rdn.convolutions, factor};
        return new Design(
                factor,
                1,
                Math.min(MOST_REACH, rdn.blocks * rdn.convolutions + 8),
                Set.of("F_m1", "UPN3", "SR"),
                rdn::layers,
                (ops, x, w) -> ops.rdn(x, w, shape));
    }

    private void layers(BlockWeights w) {
        int width = shapes.outputs("F_m1");
        int growth = shapes.outputs("F_1_1");
        w.conv("F_m1", width, 3, 3).conv("F_0", width, width, 3);
        for (int d = 1; d <= blocks; d++) {
            for (int c = 1; c <= convolutions; c++) {
                w.conv("F_" + d + "_" + c, growth, width + (c - 1L) * growth, 3);
            }
            w.conv("LFF_" + d, width, width + (long) convolutions * growth, 1);
        }
        int first = shapes.outputs("UPN1");
        int second = shapes.outputs("UPN2");
        int last = shapes.outputs("UPN3");
        w.conv("GFF_1", width, (long) blocks * width, 1)
                .conv("GFF_2", width, width, 3)
                .conv("UPN1", first, width, 5)
                .conv("UPN2", second, first, 3)
                .conv("UPN3", last, second, 3)
                .conv("SR", 3, last, 3);
    }
}
