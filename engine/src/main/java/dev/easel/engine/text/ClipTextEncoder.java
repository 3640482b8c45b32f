package dev.easel.engine.text;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.tensor.BlockWeights;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TensorList;
import dev.easel.engine.tensor.WeightSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The text half of CLIP (Radford et al. 2021): token ids to one embedding a token. Thread-safe. */
public final class ClipTextEncoder implements AutoCloseable {
    private static final int LEGACY_EOS = 2;

    private final Ops ops;
    private final String source;
    private final Shape shape;
    private final TensorList embeddings;
    private final List<TensorList> layers = new ArrayList<>();
    private final TensorList finalNorm;
    private final Optional<TensorList> projection;

    /**
     * What config.json tells.
     *
     * @param width of the embeddings
     * @param vocabulary token ids are less
     * @param window tokens at most
     * @param eos the end token's id, or 2 in old configs, which mean the largest id of the row
     */
    private record Shape(int width, int vocabulary, int heads, int window, String activation, double eps, int eos) {}

    public ClipTextEncoder(WeightSource weights, NetworkConfig config) {
        ops = weights.ops();
        source = config.source();
        int width = config.size("hidden_size", 512);
        int inner = config.size("intermediate_size", 2048);
        int count = config.size("num_hidden_layers", 12);
        int projected = config.size("projection_dim", 512);
        shape = new Shape(
                width,
                config.size("vocab_size", 49408),
                config.size("num_attention_heads", 8),
                config.size("max_position_embeddings", 77),
                config.oneOf("hidden_act", "quick_gelu", "gelu"),
                config.number("layer_norm_eps", 1e-5),
                config.size("eos_token_id", 49407));
        refuseOthers(config);
        embeddings = new BlockWeights(weights, "embeddings.")
                .tensor("token_embedding.weight", shape.vocabulary(), width)
                .tensor("position_embedding.weight", shape.window(), width)
                .build();
        for (int i = 0; i < count; i++) {
            layers.add(layer(new BlockWeights(weights, "encoder.layers." + i + "."), width, inner));
        }
        finalNorm =
                new BlockWeights(weights, "").norm("final_layer_norm", width).build();
        projection = weights.has("text_projection.weight")
                ? Optional.of(new BlockWeights(weights, "")
                        .linearWithoutBias("text_projection", projected, width)
                        .build())
                : Optional.empty();
        weights.refuseSurplus();
    }

    private static void refuseOthers(NetworkConfig config) {
        config.only("use_attention_mask", false)
                .only("model_type", "clip_text_model")
                .ignore("architectures", "attention_dropout", "dropout", "dtype", "torch_dtype", "transformers_version")
                .ignore("initializer_factor", "initializer_range", "bos_token_id", "pad_token_id", "return_dict")
                .ignore("use_cache", "output_attentions", "output_hidden_states", "tie_word_embeddings")
                .refuseOthers();
    }

    private static TensorList layer(BlockWeights block, int width, int inner) {
        return block.norm("layer_norm1", width)
                .joined(List.of("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"), width, width, true)
                .linear("self_attn.out_proj", width, width)
                .norm("layer_norm2", width)
                .linear("mlp.fc1", inner, width)
                .linear("mlp.fc2", width, inner)
                .build();
    }

    /** Tokens at most, with start and end. */
    public int window() {
        return shape.window();
    }

    public int width() {
        return shape.width();
    }

    /** Layers of the transformer. */
    public int depth() {
        return layers.size();
    }

    /**
     * Which hidden state is wanted.
     *
     * @param skipped layers left out at the end
     * @param normalised whether the final layer norm follows
     */
    public record Output(int skipped, boolean normalised) {}

    /**
     * Embeddings of each token, and of the whole text where the encoder projects it.
     *
     * @param tokens [B, T, C]
     * @param pooled [B, P]
     */
    public record TextEmbeddings(Tensor tokens, Optional<Tensor> pooled) implements AutoCloseable {
        @Override
        public void close() {
            tokens.close();
            pooled.ifPresent(Tensor::close);
        }
    }

    /**
     * Encodes rows of equal length.
     *
     * @param ids rows of token ids, start token first
     * @throws ModelLoadException where an id lies outside the vocabulary
     */
    public TextEmbeddings encode(List<int[]> ids, Output output) {
        int last = layers.size() - output.skipped();
        try (Tensor rows = idTensor(ids);
                Tensor embedded = ops.embedTokens(rows, embeddings);
                Tensor wanted = through(embedded, 0, last)) {
            Tensor tokens = take(wanted, output);
            try {
                return new TextEmbeddings(tokens, projection.map(w -> pooled(wanted, last, ids, w)));
            } catch (RuntimeException e) {
                tokens.close();
                throw e;
            }
        }
    }

    /** What the layers from (inclusive) to (exclusive) make of the first hidden state given. */
    private Tensor through(Tensor first, int from, int to) {
        Tensor x = ops.scaled(first, 1, 0);
        for (TensorList layer : layers.subList(from, to)) {
            try (Tensor before = x) {
                x = ops.clipLayer(before, layer, shape.heads(), shape.activation(), shape.eps());
            }
        }
        return x;
    }

    private Tensor idTensor(List<int[]> ids) {
        int length = ids.get(0).length;
        int[] flat = ids.stream().flatMapToInt(Arrays::stream).toArray();
        for (int id : flat) {
            refuseUnknown(id);
        }
        return ops.fromInts(flat, ids.size(), length);
    }

    /** On a GPU an id outside the table would end the process, not the call. */
    void refuseUnknown(int id) {
        if (id < 0 || id >= shape.vocabulary()) {
            throw new ModelLoadException(source + ": token id " + id + " lies outside the vocabulary of "
                    + shape.vocabulary() + "; the model's own tokenizer folder belongs beside it");
        }
    }

    private Tensor take(Tensor x, Output output) {
        return output.normalised() ? ops.layerNorm(x, finalNorm, shape.eps()) : ops.scaled(x, 1, 0);
    }

    /** Of x as it is after so many layers. */
    private Tensor pooled(Tensor x, int done, List<int[]> ids, TensorList weights) {
        int[] ends = ids.stream().mapToInt(this::end).toArray();
        try (Tensor last = through(x, done, layers.size());
                Tensor normed = ops.layerNorm(last, finalNorm, shape.eps());
                Tensor positions = ops.fromInts(ends, ends.length);
                Tensor token = ops.tokenAt(normed, positions)) {
            return ops.linear(token, weights);
        }
    }

    /** Where the text ends: the first end token, or in old configs the first largest id. */
    private int end(int[] row) {
        int wanted = shape.eos() == LEGACY_EOS ? Arrays.stream(row).max().orElse(0) : shape.eos();
        for (int i = 0; i < row.length; i++) {
            if (row[i] == wanted) {
                return i;
            }
        }
        return 0;
    }

    @Override
    public void close() {
        embeddings.close();
        layers.forEach(TensorList::close);
        finalNorm.close();
        projection.ifPresent(TensorList::close);
    }
}
