package dev.easel.engine.sampling;

import java.util.List;

/** A sampling algorithm, laid out over a run's timesteps. */
interface Sampler {

    /** How many latents a row's state is. */
    int slots();

    /** What unit noise is scaled by to begin a run from noise alone. */
    default double initialNoiseScale() {
        return 1;
    }

    /** The network calls from that step on, 0 to the run's steps; they build on no earlier ones. */
    List<SamplerStep> stepsFrom(int first);
}
