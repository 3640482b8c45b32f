package dev.easel.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Cuts prompts of any length into windows of a tokenizer. A full window ends after a comma instead if there is one
 * near its end, in the last 20 of 75 tokens or as much of another window.
 */
final class PromptChunks {
    private static final double COMMA_REACH = 20.0 / 75;
    private static final int NONE = -1;

    private PromptChunks() {}

    /**
     * The chunks of a prompt in the notation of {@link PromptWeights}; an empty prompt has one.
     *
     * @throws dev.easel.engine.RefusedRequestException as {@link PromptWeights#parse}
     */
    static List<PromptChunk> of(String prompt, ClipTokenizer tokenizer) {
        List<Weighted> tokens = tokens(prompt, tokenizer);
        int comma = comma(tokenizer);
        List<PromptChunk> chunks = new ArrayList<>();
        int from = 0;
        do {
            int end = endOfChunk(tokens, from, tokenizer.window() - 2, comma);
            chunks.add(chunk(tokens.subList(from, end), tokenizer));
            from = end;
        } while (from < tokens.size());
        return List.copyOf(chunks);
    }

    /**
     * The chunks, with empty ones after them up to a count: prompts that are used together need as many chunks each.
     *
     * @param count at least the number of chunks
     */
    static List<PromptChunk> pad(List<PromptChunk> chunks, int count, ClipTokenizer tokenizer) {
        List<PromptChunk> padded = new ArrayList<>(chunks);
        padded.addAll(Collections.nCopies(count - chunks.size(), chunk(List.of(), tokenizer)));
        return List.copyOf(padded);
    }

    /** A token, of which start and end are those of its word in the prompt, and its weight. */
    private record Weighted(PromptToken token, float weight) {}

    private static List<Weighted> tokens(String prompt, ClipTokenizer tokenizer) {
        List<Weighted> tokens = new ArrayList<>();
        for (WeightedRun run : PromptParser.parse(prompt)) {
            float weight = (float) run.weighted().weight();
            for (PromptToken token : tokenizer.tokenize(run.weighted().text())) {
                int start = run.sources()[token.start()];
                int end = run.sources()[token.end() - 1] + 1;
                tokens.add(new Weighted(new PromptToken(token.id(), start, end), weight));
            }
        }
        return tokens;
    }

    private static int comma(ClipTokenizer tokenizer) {
        int[] ids = tokenizer.encode(",");
        return ids.length == 1 ? ids[0] : NONE;
    }

    private static int endOfChunk(List<Weighted> tokens, int from, int room, int comma) {
        int end = from + room;
        if (end >= tokens.size()) {
            return tokens.size();
        }
        int lowest = end - (int) (room * COMMA_REACH);
        for (int i = end - 1; i >= lowest; i--) {
            if (tokens.get(i).token().id() == comma) {
                return i + 1;
            }
        }
        return end;
    }

    private static PromptChunk chunk(List<Weighted> tokens, ClipTokenizer tokenizer) {
        int[] ids = new int[tokenizer.window()];
        float[] weights = new float[ids.length];
        int[] starts = new int[ids.length];
        int[] ends = new int[ids.length];
        Arrays.fill(ids, tokenizer.pad());
        Arrays.fill(weights, 1);
        Arrays.fill(starts, NONE);
        Arrays.fill(ends, NONE);
        ids[0] = tokenizer.bos();
        ids[tokens.size() + 1] = tokenizer.eos();
        for (int i = 0; i < tokens.size(); i++) {
            ids[i + 1] = tokens.get(i).token().id();
            weights[i + 1] = tokens.get(i).weight();
            starts[i + 1] = tokens.get(i).token().start();
            ends[i + 1] = tokens.get(i).token().end();
        }
        return new PromptChunk(ids, weights, starts, ends);
    }
}
