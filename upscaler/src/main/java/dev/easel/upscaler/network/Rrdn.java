package dev.easel.upscaler.network;

import dev.easel.engine.tensor.BlockWeights;
import java.util.HashSet;
import java.util.Set;

/**
 * The residual in residual dense network of idealo's image-super-resolution, after Wang et al. 2018 (ESRGAN), with a pixel
 * shuffle at the end.
 *
 * @param blocks each with a residual of its own
 * @param denseBlocks in each block
 * @param convolutions with an activation in each dense block
 */
record Rrdn(Shapes shapes, int blocks, int denseBlocks, int convolutions) {
    private static final int MOST_REACH = 16;

    static Design design(Shapes shapes) {
        Rrdn rrdn =
                new Rrdn(shapes, shapes.count("LFF_%d_1", 1), shapes.count("LFF_1_%d", 1), shapes.count("F_1_1_%d", 1));
        int factor = shapes.shuffleFactor("PreShuffle");
        long[] shape = {rrdn.blocks, rrdn.denseBlocks, rrdn.convolutions, factor};
        return new Design(
                factor,
                1,
                Math.min(MOST_REACH, rrdn.blocks * rrdn.denseBlocks * (rrdn.convolutions + 1) + 4),
                rrdn.exact(),
                rrdn::layers,
                (ops, x, w) -> ops.rrdn(x, w, shape));
    }

    /** What the first block adds is close to the picture too: with it in float32 the error of bfloat16 halves. */
    private Set<String> exact() {
        Set<String> exact = new HashSet<>(Set.of("Pre_blocks_conv", "post_blocks_conv", "PreShuffle", "SR"));
        for (int d = 1; d <= denseBlocks; d++) {
            exact.add("LFF_1_" + d);
        }
        return exact;
    }

    private void layers(BlockWeights w) {
        int width = shapes.outputs("Pre_blocks_conv");
        int growth = shapes.outputs("F_1_1_1");
        w.conv("Pre_blocks_conv", width, 3, 3);
        for (int t = 1; t <= blocks; t++) {
            for (int d = 1; d <= denseBlocks; d++) {
                for (int c = 1; c <= convolutions; c++) {
                    w.conv("F_" + t + "_" + d + "_" + c, growth, width + (c - 1L) * growth, 3);
                }
                w.conv("LFF_" + t + "_" + d, width, width + (long) convolutions * growth, 3);
            }
        }
        w.conv("post_blocks_conv", width, width, 3)
                .conv("PreShuffle", shapes.outputs("PreShuffle"), width, 3)
                .conv("SR", 3, 3, 3);
    }
}
