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

    /** Replaces each of the skips (coarsest on top) by its sum, and x likewise; closes what it replaces, and x even where it fails. */
    Tensor addTo(Ops ops, Deque<Tensor> skips, Tensor x) {
        Deque<Tensor> sums = new ArrayDeque<>();
        Iterator<Tensor> residual = down.iterator();
        try (Tensor before = x) {
            while (!skips.isEmpty()) {
                try (Tensor skip = skips.removeLast()) {
                    sums.push(ops.add(skip, residual.next()));
                }
            }
            return ops.add(before, middle);
        } finally {
            skips.addAll(sums);
        }
    }

    @Override
    public void close() {
        down.forEach(Tensor::close);
        middle.close();
    }
}
