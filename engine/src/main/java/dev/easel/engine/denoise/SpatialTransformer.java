package dev.easel.engine.denoise;

import dev.easel.engine.tensor.BlockWeights;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TensorList;
import dev.easel.engine.tensor.TransformerShape;
import dev.easel.engine.tensor.WeightSource;
import java.util.List;

/** Transformer blocks over the pixels, which attend to each other and to the prompt. Thread-safe. */
final class SpatialTransformer implements AutoCloseable {
    private final Ops ops;
    private final TensorList weights;
    private final TransformerShape shape;

    SpatialTransformer(WeightSource source, String prefix, UNetConfig config, int levelIndex) {
        UNetConfig.Level level = config.levels().get(levelIndex);
        ops = source.ops();
        shape = new TransformerShape(level.heads(), config.norm().groups(), config.upcastAttention());
        int channels = level.channels();
        BlockWeights block =
                new BlockWeights(source, prefix).at(config.side(levelIndex)).norm("norm", channels);
        for (String projection : List.of("proj_in", "proj_out")) {
            if (config.linearProjection()) {
                block.linear(projection, channels, channels);
            } else {
                block.pointwise(projection, channels, channels);
            }
        }
        for (int i = 0; i < level.transformerLayers(); i++) {
            collect(block, "transformer_blocks." + i + ".", channels, config.crossAttentionDim());
        }
        weights = block.build();
    }

    private static void collect(BlockWeights block, String p, int channels, int contextDim) {
        block.norm(p + "norm1", channels)
                .joined(List.of(p + "attn1.to_q", p + "attn1.to_k", p + "attn1.to_v"), channels, channels, false)
                .linear(p + "attn1.to_out.0", channels, channels)
                .norm(p + "norm2", channels)
                .linearWithoutBias(p + "attn2.to_q", channels, channels)
                .joined(List.of(p + "attn2.to_k", p + "attn2.to_v"), channels, contextDim, false)
                .linear(p + "attn2.to_out.0", channels, channels)
                .norm(p + "norm3", channels)
                .halved(p + "ff.net.0.proj", 4L * channels, channels)
                .linear(p + "ff.net.2", channels, 4L * channels);
    }

    Tensor forward(Tensor x, Tensor promptEmbeddings) {
        return ops.transformer(x, promptEmbeddings, weights, shape);
    }

    @Override
    public void close() {
        weights.close();
    }
}
