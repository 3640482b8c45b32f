package dev.easel.upscaler.network;

import dev.easel.engine.tensor.BlockWeights;
import java.util.Set;

/**
 * Real-ESRGAN's compact network (SRVGGNetCompact): convolutions with PReLU, a pixel shuffle, and the enlarged input added.
 *
 * @param convolutions the last of which has no PReLU
 */
record Srvgg(Shapes shapes, int convolutions) {
    private static final int MOST_REACH = 24;

    static Design design(Shapes shapes) {
        int layers = shapes.count("body.%d", 0);
        Srvgg net = new Srvgg(shapes, layers / 2 + 1);
        String last = net.convolution(net.convolutions - 1);
        int factor = shapes.shuffleFactor(last);
        long[] shape = {net.convolutions, factor};
        return new Design(
                factor,
                1,
                Math.min(MOST_REACH, net.convolutions + 1),
                Set.of("body.0", last),
                net::layers,
                (ops, x, w) -> ops.srvgg(x, w, shape));
    }

    private String convolution(int index) {
        return "body." + 2 * index;
    }

    private void layers(BlockWeights w) {
        int inputs = 3;
        for (int i = 0; i < convolutions; i++) {
            int outputs = shapes.outputs(convolution(i));
            w.conv(convolution(i), outputs, inputs, 3);
            inputs = outputs;
        }
        for (int i = 0; i < convolutions - 1; i++) {
            w.tensor("body." + (2 * i + 1) + ".weight", shapes.outputs(convolution(i)));
        }
    }
}
