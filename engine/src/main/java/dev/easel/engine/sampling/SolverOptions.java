package dev.easel.engine.sampling;

/**
 * What a checkpoint says about the samplers that work on sigmas.
 *
 * @param order 1 or 2
 * @param type see there
 * @param lowerOrderFinal whether the last step of a short run is first order
 * @param eulerAtFinal whether the last step of any run is first order
 * @param endsAtSigmaMin whether a run ends at the smallest sigma of training; otherwise at 0
 */
public record SolverOptions(
        int order, SolverType type, boolean lowerOrderFinal, boolean eulerAtFinal, boolean endsAtSigmaMin) {
    static final SolverOptions DEFAULT = new SolverOptions(2, SolverType.MIDPOINT, true, false, false);
}
