package dev.easel.engine.tensor;

/**
 * What a spatial transformer's weights do not tell.
 *
 * @param heads of attention
 * @param groups of its group norm
 * @param upcast whether attention is computed in float32 whatever the weights are
 */
public record TransformerShape(int heads, int groups, boolean upcast) {}
