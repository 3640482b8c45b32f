package dev.easel.engine.sampling;

/**
 * The normal deviates of PyTorch's CPU generator, so that a seed means the picture it means elsewhere. Each draw
 * continues the stream. Confined to one thread.
 */
public final class TorchRandom {
    private static final int BLOCK = 16;
    private static final int HALF_BLOCK = BLOCK / 2;

    private final MersenneTwister bits;
    private double spare = Double.NaN;

    /**
     * A stream at its start.
     *
     * @param seed of which, as there, the low 32 bits count
     */
    public TorchRandom(long seed) {
        this.bits = new MersenneTwister((int) seed);
    }

    /** What {@code torch.randn(count, generator=g)} returns in single precision. */
    public float[] normal(int count) {
        float[] deviates = new float[count];
        if (count < BLOCK) {
            for (int i = 0; i < count; i++) {
                deviates[i] = (float) nextNormal();
            }
        } else {
            fill(deviates);
        }
        return deviates;
    }

    /** Uniform deviates, transformed block by block; an incomplete last block is drawn anew as the last whole one. */
    private void fill(float[] deviates) {
        for (int i = 0; i < deviates.length; i++) {
            deviates[i] = nextUniformFloat();
        }
        for (int start = 0; start + BLOCK <= deviates.length; start += BLOCK) {
            boxMuller(deviates, start);
        }
        if (deviates.length % BLOCK != 0) {
            int start = deviates.length - BLOCK;
            for (int i = 0; i < BLOCK; i++) {
                deviates[start + i] = nextUniformFloat();
            }
            boxMuller(deviates, start);
        }
    }

    /** Box and Muller 1958: an element of the first half of a block and its partner in the second make two deviates. */
    private static void boxMuller(float[] block, int start) {
        for (int i = start; i < start + HALF_BLOCK; i++) {
            float radius = (float) Math.sqrt(-2 * (float) Math.log(1 - block[i]));
            float angle = (float) (2 * Math.PI) * block[i + HALF_BLOCK];
            block[i] = radius * (float) Math.cos(angle);
            block[i + HALF_BLOCK] = radius * (float) Math.sin(angle);
        }
    }

    /** Of the two deviates of a transform one is kept for the next call. */
    private double nextNormal() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        double angle = 2 * Math.PI * nextUniformDouble();
        double radius = Math.sqrt(-2 * Math.log1p(-nextUniformDouble()));
        spare = radius * Math.sin(angle);
        return radius * Math.cos(angle);
    }

    private float nextUniformFloat() {
        return (bits.next() & 0xFFFFFF) * 0x1p-24f;
    }

    private double nextUniformDouble() {
        long high = bits.next();
        long low = bits.next() & 0xFFFFFFFFL;
        return (((high << 32) | low) & ((1L << 53) - 1)) * 0x1p-53;
    }
}
