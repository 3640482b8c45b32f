package dev.easel.engine.denoise;

import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * What a ControlNet adds to a UNet's skips and middle.
 *
 * @param down one for each skip, finest first
 * @param middle for the middle block's output
 */
public record ControlResiduals(List<Tensor> down, Tensor middle) implements AutoCloseable {
    public ControlResiduals {
        down = List.copyOf(down);
    }

    /** Replaces each of the skips (coarsest on top) by its sum, and x likewise; closes what it replaces. */
    Tensor addTo(Ops ops, Deque<Tensor> skips, Tensor x) {
        Deque<Tensor> sums = new ArrayDeque<>();
        Iterator<Tensor> residual = down.iterator();
        while (!skips.isEmpty()) {
            try (Tensor skip = skips.removeLast()) {
                sums.push(ops.add(skip, residual.next()));
            }
        }
        skips.addAll(sums);
        try (Tensor before = x) {
            return ops.add(before, middle);
        }
    }

    @Override
    public void close() {
        down.forEach(Tensor::close);
        middle.close();
    }
}
