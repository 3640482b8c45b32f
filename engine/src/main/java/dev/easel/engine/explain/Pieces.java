package dev.easel.engine.explain;

/**
 * Work cut into short pieces. Confined to the thread that computes.
 *
 * @param <T> what comes of it
 */
public interface Pieces<T> extends AutoCloseable {
    int total();

    int done();

    /** Does the next piece; there must be one. */
    void next();

    /** What came of it; all pieces must be done. */
    T result();

    @Override
    void close();
}
