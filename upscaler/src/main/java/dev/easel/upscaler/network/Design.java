package dev.easel.upscaler.network;

import dev.easel.engine.tensor.BlockWeights;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TensorList;
import dev.easel.engine.tensor.UpscalingOps;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What an architecture makes of a checkpoint's shapes.
 *
 * @param factor by which width and height grow
 * @param multiple what height and width have to be multiples of
 * @param reach pixels on each side that matter to a pixel of the result
 * @param exact the layers that stay in float32, since what they hold is close to the picture itself
 * @param layers collects the weights in the order of upscaling.py
 * @param forward computes
 */
record Design(int factor, int multiple, int reach, Set<String> exact, Consumer<BlockWeights> layers, Forward forward) {
    Design {
        exact = Set.copyOf(exact);
    }

    /** The network's one call. */
    interface Forward {
        Tensor run(UpscalingOps ops, Tensor x, TensorList w);
    }

    Design withReach(int other) {
        return new Design(factor, multiple, other, exact, layers, forward);
    }
}
