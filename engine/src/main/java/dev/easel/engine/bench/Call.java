package dev.easel.engine.bench;

/**
 * One timed call.
 *
 * @param seconds by the clock
 * @param cpuSeconds of all threads together, which other programs on the machine hardly change; 0 where not counted
 */
record Call(double seconds, double cpuSeconds) {}
