package dev.easel.engine.sampling;

/**
 * One network call of a sampling run, and what to make of its output, as numbers.
 *
 * <p>A row's state is a fixed number of latents, its <em>slots</em>; slot 0 is x, the noisy latents, and the others are
 * zero when the run begins. With the network's (guided) output o and fresh noise z, the state after the step is
 *
 * <pre>state'[i] = sum over j of update[i][j] * state[j]  +  update[i][slots] * o  +  update[i][slots + 1] * z</pre>
 *
 * so x' = A x + B o + C x0_prev + D z is the first row, and history lives in the other slots. Prediction types (epsilon,
 * v) are already folded into the coefficients of o and x.
 *
 * @param timestep the time the network is told, 0 to 999, not always whole
 * @param inputScale the network sees inputScale * x
 * @param signalScale x before this step is signalScale * clean + noiseScale * noise
 * @param noiseScale see signalScale
 * @param denoisedFromX the clean latents as seen now are denoisedFromX * x + denoisedFromOutput * o
 * @param denoisedFromOutput see denoisedFromX
 * @param drawsNoise whether one normal deviate per latent is drawn from the row's own generator; some samplers draw
 *     noise that they then scale by zero, and the generator must advance all the same
 * @param update slots rows of slots + 2 finite coefficients
 */
public record SamplerStep(
        double timestep,
        double inputScale,
        double signalScale,
        double noiseScale,
        double denoisedFromX,
        double denoisedFromOutput,
        boolean drawsNoise,
        double[][] update) {
    public SamplerStep {
        for (double[] row : update) {
            if (row.length != update.length + 2) {
                throw new IllegalArgumentException(
                        update.length + " slots need rows of " + (update.length + 2) + ", not " + row.length);
            }
        }
    }

    /** The same network call, after which the state is the clean latents as seen now. */
    SamplerStep toDenoised() {
        int slots = slots();
        double[][] end = new double[slots][slots + 2];
        end[0][0] = denoisedFromX;
        end[0][slots] = denoisedFromOutput;
        return new SamplerStep(
                timestep, inputScale, signalScale, noiseScale, denoisedFromX, denoisedFromOutput, false, end);
    }

    public int slots() {
        return update.length;
    }
}
