package dev.easel.engine.generate;

import dev.easel.engine.sampling.TorchRandom;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.util.Optional;

/**
 * How the network is to see the latents of a picture that joins itself: rolled to another place for every call, and
 * continued on each side by what is at the other. So there is no edge in them, and no place is near one for long. The places
 * come from the R2 sequence (M. Roberts 2018), begun where the picture's seed says: they are spread evenly, however few the
 * steps.
 *
 * @param down rows of latents
 * @param right columns of latents
 * @param margin cells that are added on each side
 */
record TileShift(int down, int right, int margin) {
    /** Above this timestep the latents stay where they are, so that what is asked for is composed around the middle. */
    private static final double LATEST_PLAIN = 600;

    private static final double PLASTIC = 1.324717957244746;
    private static final int MARGIN = 4;

    /** Empty while the row is seen as any other is. */
    static Optional<TileShift> of(RunningRow running, Ops ops) {
        if (!isDue(running)) {
            return Optional.empty();
        }
        long[] shape = ops.shape(running.row().state());
        long seed = running.job().request().seedOf(running.picture());
        return Optional.of(at(seed, running.row().stepsDone(), (int) shape[2], (int) shape[3]));
    }

    /** Whether the row joins itself from its next step on. */
    static boolean isDue(RunningRow running) {
        return running.job().request().manner().tile() && running.row().step().timestep() <= LATEST_PLAIN;
    }

    static TileShift at(long seed, int step, int height, int width) {
        float[] begin = new TorchRandom(seed).normal(2);
        return new TileShift(
                place(begin[0] + (step + 1) / PLASTIC, height),
                place(begin[1] + (step + 1) / (PLASTIC * PLASTIC), width),
                Math.min(MARGIN, Math.min(height, width)));
    }

    private static int place(double turns, int length) {
        return (int) ((turns - Math.floor(turns)) * length);
    }

    /** [B, C, h, w] as the network is to see it. */
    Tensor applied(Ops ops, Tensor own) {
        try (Tensor rolled = ops.rolled(own, down, right)) {
            return ops.wrapped(rolled, margin);
        }
    }

    /** What the network made of it, [C, h, w], where it was. */
    Tensor undone(Ops ops, Tensor output) {
        try (Tensor inner = ops.inner(output, margin)) {
            return ops.rolled(inner, -down, -right);
        }
    }
}
