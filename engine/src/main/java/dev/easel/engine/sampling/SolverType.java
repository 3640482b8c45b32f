package dev.easel.engine.sampling;

/** Variants of the second-order solvers; one that belongs to the other solver means that solver's first. */
public enum SolverType {
    /** DPM-Solver++. */
    MIDPOINT,
    /** DPM-Solver++. */
    HEUN,
    /** UniPC with B(h) = e^h - 1. */
    BH2,
    /** UniPC with B(h) = h. */
    BH1
}
