package dev.easel.engine.tensor;

import java.util.function.Function;

/** The operations on the CPU, for what computes there whatever devices there are. */
public final class CpuOps {
    private CpuOps() {}

    public static Ops open() {
        return Ops.open(-1);
    }

    /**
     * What computes with operations of its own, which it closes when it is closed.
     *
     * @param opening where it fails, they are closed here
     */
    public static <T> T ownedBy(Function<Ops, T> opening) {
        Ops ops = open();
        try {
            return opening.apply(ops);
        } catch (RuntimeException e) {
            ops.close();
            throw e;
        }
    }
}
