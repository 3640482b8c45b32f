package dev.easel.engine.denoise;

import dev.easel.engine.denoise.UNetConfig.Addition;
import dev.easel.engine.tensor.BlockWeights;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TensorList;
import dev.easel.engine.tensor.WeightSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Embeds the time, and with it guidance, pooled text and sizes where the network was trained on them. Thread-safe. */
final class TimeEmbedding implements AutoCloseable {
    private final Ops ops;
    private final UNetConfig config;
    private final TensorList time;
    private final @Nullable TensorList addition;

    TimeEmbedding(WeightSource source, UNetConfig config) {
        this.ops = source.ops();
        this.config = config;
        int dim = config.timeDim();
        BlockWeights block = new BlockWeights(source, "time_embedding.")
                .linear("linear_1", dim, config.levels().get(0).channels())
                .linear("linear_2", dim, dim);
        config.time()
                .guidanceDim()
                .ifPresent(guidance -> block.linearWithoutBias(
                        "cond_proj", config.levels().get(0).channels(), guidance));
        time = block.build();
        addition = addition(new BlockWeights(source, "add_embedding."), config);
    }

    private static @Nullable TensorList addition(BlockWeights block, UNetConfig config) {
        int dim = config.timeDim();
        Addition kind = config.time().addition();
        if (kind instanceof Addition.TextAndSizes sizes) {
            return block.linear("linear_1", dim, sizes.inputDim())
                    .linear("linear_2", dim, dim)
                    .build();
        }
        if (kind instanceof Addition.Text) {
            int width = config.crossAttentionDim();
            return block.norm("norm1", width)
                    .tensor("pool.positional_embedding", 1, width)
                    .linear("pool.q_proj", width, width)
                    .linear("pool.k_proj", width, width)
                    .linear("pool.v_proj", width, width)
                    .linear("proj", dim, width)
                    .norm("norm2", dim)
                    .build();
        }
        return null;
    }

    /** times [B] -> [B, E], after SiLU. */
    Tensor forward(Tensor times, Conditioning conditioning) {
        UNetConfig.Time kind = config.time();
        try (Tensor waves = ops.sinusoids(times, config.levels().get(0).channels(), kind.cosineFirst(), kind.shift());
                Tensor embedded = ops.timeEmbedding(waves, conditioning.guidance(), time)) {
            if (addition == null) {
                return ops.silu(embedded);
            }
            try (Tensor added = added(addition, conditioning);
                    Tensor sum = ops.add(embedded, added)) {
                return ops.silu(sum);
            }
        }
    }

    /** What the prompt adds to the time, [B, E]; empty where it adds nothing. */
    Optional<Tensor> added(Conditioning conditioning) {
        return Optional.ofNullable(addition).map(weights -> added(weights, conditioning));
    }

    private Tensor added(TensorList weights, Conditioning conditioning) {
        if (config.time().addition() instanceof Addition.Text text) {
            return ops.pooledTextEmbedding(conditioning.promptEmbeddings(), weights, text.heads());
        }
        Addition.TextAndSizes sizes = (Addition.TextAndSizes) config.time().addition();
        Tensor pooled = conditioning.pooled().orElseThrow();
        Tensor timeIds = conditioning.timeIds().orElseThrow();
        try (Tensor flat = ops.reshape(timeIds, -1);
                Tensor waves = ops.sinusoids(
                        flat,
                        sizes.sizeDim(),
                        config.time().cosineFirst(),
                        config.time().shift());
                Tensor rows = ops.reshape(waves, ops.shape(pooled)[0], -1);
                Tensor both = ops.join(List.of(pooled, rows), 1)) {
            return ops.timeEmbedding(both, List.of(), weights);
        }
    }

    @Override
    public void close() {
        time.close();
        if (addition != null) {
            addition.close();
        }
    }
}
