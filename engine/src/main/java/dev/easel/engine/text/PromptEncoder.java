package dev.easel.engine.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.easel.engine.ModelLoadException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.text.ClipTextEncoder.Output;
import dev.easel.engine.text.ClipTextEncoder.TextEmbeddings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** From prompts to the embeddings that steer a UNet, with one text encoder or SDXL's two. Thread-safe. */
public final class PromptEncoder implements AutoCloseable {
    /** Windows of tokens that a prompt may fill: what every step attends to grows with them. */
    public static final int MOST_WINDOWS = 8;

    private static final long CACHE_BYTES = 64L << 20;

    private final Ops ops;
    private final List<Stage> stages;
    private final boolean zerosForEmptyNegative;
    private final Cache<Key, Pair> cache;

    /**
     * A text encoder with the tokenizer that it was trained with.
     *
     * @param encoder is closed with the prompt encoder
     */
    public record Stage(ClipTokenizer tokenizer, ClipTextEncoder encoder) {}

    /** A prompt and its negative prompt, encoded to one length. */
    public record Pair(PromptEmbeddings positive, PromptEmbeddings negative) {}

    private record Key(String prompt, String negativePrompt, int clipSkip) {}

    /**
     * A prompt encoder over text encoders that it closes.
     *
     * @param zerosForEmptyNegative whether an empty negative prompt means embeddings of zeros (SDXL)
     * @throws ModelLoadException where a tokenizer's special tokens lie outside its text encoder's vocabulary
     */
    public PromptEncoder(Ops ops, List<Stage> stages, boolean zerosForEmptyNegative) {
        this.ops = ops;
        this.stages = List.copyOf(stages);
        this.zerosForEmptyNegative = zerosForEmptyNegative;
        stages.forEach(PromptEncoder::refuseOthersTokenizer);
        cache = Caffeine.newBuilder()
                .maximumWeight(CACHE_BYTES)
                .weigher((Key key, Pair pair) -> (int) Math.min(
                        CACHE_BYTES, pair.positive().bytes() + pair.negative().bytes()))
                .build();
    }

    private static void refuseOthersTokenizer(Stage stage) {
        stage.encoder().refuseUnknown(stage.tokenizer().bos());
        stage.encoder().refuseUnknown(stage.tokenizer().eos());
        stage.encoder().refuseUnknown(stage.tokenizer().pad());
    }

    /**
     * Both prompts, padded with empty windows to one length; repeated prompts come from a cache.
     *
     * @param clipSkip layers left out at the end, fewer than the encoder has
     * @throws RefusedRequestException where a prompt needs more than {@link #MOST_WINDOWS} windows
     */
    public Pair encode(String prompt, String negativePrompt, int clipSkip) {
        return cache.get(new Key(prompt, negativePrompt, clipSkip), this::encode);
    }

    /**
     * Several prompts in one call of each text encoder, padded with empty windows to one length.
     *
     * @param prompts at least one
     * @throws RefusedRequestException where a prompt needs more than {@link #MOST_WINDOWS} windows
     */
    public List<PromptEmbeddings> encodeAll(List<String> prompts) {
        List<List<List<PromptChunk>>> byStage = new ArrayList<>();
        int windows = 1;
        for (Stage stage : stages) {
            List<List<PromptChunk>> all = prompts.stream()
                    .map(prompt -> chunks("prompt", prompt, stage.tokenizer()))
                    .toList();
            byStage.add(all);
            windows = Math.max(windows, all.stream().mapToInt(List::size).max().orElseThrow());
        }
        List<List<PromptEmbeddings>> parts = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            parts.add(embeddings(stages.get(i), padded(stages.get(i), byStage.get(i), windows), 0));
        }
        return IntStream.range(0, prompts.size())
                .mapToObj(
                        i -> sideBySide(parts.stream().map(part -> part.get(i)).toList()))
                .toList();
    }

    private static List<List<PromptChunk>> padded(Stage stage, List<List<PromptChunk>> prompts, int windows) {
        return prompts.stream()
                .map(chunks -> PromptChunks.pad(chunks, windows, stage.tokenizer()))
                .toList();
    }

    /** Layers of the shallowest text encoder. */
    public int depth() {
        return stages.stream().mapToInt(stage -> stage.encoder().depth()).min().orElse(0);
    }

    private Pair encode(Key key) {
        List<List<PromptChunk>> positive = new ArrayList<>();
        List<List<PromptChunk>> negative = new ArrayList<>();
        int windows = 1;
        for (Stage stage : stages) {
            positive.add(chunks("prompt", key.prompt(), stage.tokenizer()));
            negative.add(chunks("negative prompt", key.negativePrompt(), stage.tokenizer()));
            windows = Math.max(
                    windows, Math.max(last(positive).size(), last(negative).size()));
        }
        PromptEmbeddings shown = embeddings(positive, windows, key.clipSkip());
        boolean zeros = zerosForEmptyNegative && key.negativePrompt().isBlank();
        return new Pair(shown, zeros ? PromptEmbeddings.zeros(shown) : embeddings(negative, windows, key.clipSkip()));
    }

    private static List<PromptChunk> chunks(String what, String prompt, ClipTokenizer tokenizer) {
        List<PromptChunk> chunks = PromptChunks.of(prompt, tokenizer);
        if (chunks.size() > MOST_WINDOWS) {
            throw new RefusedRequestException("the " + what + " fills " + chunks.size() + " windows of "
                    + (tokenizer.window() - 2) + " tokens; " + MOST_WINDOWS + ", about "
                    + MOST_WINDOWS * (tokenizer.window() - 2) + " tokens, is the most");
        }
        return chunks;
    }

    private static List<PromptChunk> last(List<List<PromptChunk>> lists) {
        return lists.get(lists.size() - 1);
    }

    private PromptEmbeddings embeddings(List<List<PromptChunk>> chunks, int windows, int clipSkip) {
        List<PromptEmbeddings> parts = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            parts.addAll(embeddings(stage, padded(stage, List.of(chunks.get(i)), windows), clipSkip));
        }
        return sideBySide(parts);
    }

    /** @param prompts of as many windows each */
    private List<PromptEmbeddings> embeddings(Stage stage, List<List<PromptChunk>> prompts, int clipSkip) {
        // Two encoders mark SDXL, which was trained on the hidden state before the last, without the final norm.
        boolean sdxl = stages.size() > 1;
        Output output = new Output(clipSkip + (sdxl ? 1 : 0), !sdxl);
        List<int[]> ids =
                prompts.stream().flatMap(List::stream).map(PromptChunk::ids).toList();
        try (TextEmbeddings encoded = stage.encoder().encode(ids, output)) {
            float[] tokens = ops.toFloats(encoded.tokens());
            List<PromptEmbeddings> embeddings = new ArrayList<>();
            int row = 0;
            for (List<PromptChunk> chunks : prompts) {
                int first = row;
                embeddings.add(embeddings(
                        stage, chunks, tokens, first, encoded.pooled().map(pooled -> row(pooled, first))));
                row += chunks.size();
            }
            return embeddings;
        }
    }

    /** @param row of the first chunk in what the encoder gave */
    private static PromptEmbeddings embeddings(
            Stage stage, List<PromptChunk> chunks, float[] encoded, int row, Optional<float[]> pooled) {
        int window = stage.tokenizer().window();
        int width = stage.encoder().width();
        int values = window * width;
        float[] tokens = Arrays.copyOfRange(encoded, row * values, (row + chunks.size()) * values);
        for (int i = 0; i < chunks.size(); i++) {
            weigh(tokens, i * values, width, chunks.get(i));
        }
        return new PromptEmbeddings(tokens, chunks.size() * window, width, pooled);
    }

    private float[] row(Tensor pooled, int index) {
        try (Tensor row = ops.rows(pooled, index, index + 1)) {
            return ops.toFloats(row);
        }
    }

    /** Scales each token by its weight, then the window so that its mean stays what it was. */
    private static void weigh(float[] tokens, int offset, int width, PromptChunk chunk) {
        if (!chunk.isWeighted()) {
            return;
        }
        int length = chunk.ids().length * width;
        double before = sum(tokens, offset, length);
        for (int i = 0; i < length; i++) {
            tokens[offset + i] *= chunk.weights()[i / width];
        }
        double after = sum(tokens, offset, length);
        double factor = before / after;
        if (Double.isFinite(factor) && factor > 0.1 && factor < 10) {
            for (int i = 0; i < length; i++) {
                tokens[offset + i] *= (float) factor;
            }
        }
    }

    private static double sum(float[] values, int offset, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += values[offset + i];
        }
        return sum;
    }

    /** SDXL's prompt embedding: the encoders' values of each token one after the other; pooled by the last. */
    private static PromptEmbeddings sideBySide(List<PromptEmbeddings> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        int count = parts.get(0).count();
        int width = parts.stream().mapToInt(PromptEmbeddings::width).sum();
        float[] tokens = new float[count * width];
        int column = 0;
        for (PromptEmbeddings part : parts) {
            for (int row = 0; row < count; row++) {
                System.arraycopy(part.tokens(), row * part.width(), tokens, row * width + column, part.width());
            }
            column += part.width();
        }
        Optional<float[]> pooled = parts.get(parts.size() - 1).pooled();
        return new PromptEmbeddings(tokens, count, width, pooled.map(p -> Arrays.copyOf(p, p.length)));
    }

    @Override
    public void close() {
        stages.forEach(stage -> stage.encoder().close());
    }
}
