package dev.easel.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptChunksTest {
    private static final ClipTokenizer TOKENIZER = ClipTokenizer.standard(true);

    @Test
    void anEmptyPromptIsOneChunkOfPadding() {
        PromptChunk chunk = only(PromptChunks.of("", TOKENIZER));

        assertThat(chunk.ids()).hasSize(77).startsWith(49_406, 49_407, 0).endsWith(0);
        assertThat(chunk.weights()).hasSize(77).containsOnly(1);
        assertThat(chunk.starts()).hasSize(77).containsOnly(-1);
        assertThat(chunk.ends()).hasSize(77).containsOnly(-1);
        assertThat(chunk.isWeighted()).isFalse();
    }

    @Test
    void exactlyAWindowOfTokensIsOneChunkAndOneMoreIsTwo() {
        assertThat(texts("word ".repeat(75))).containsExactly("word ".repeat(75).strip());
        assertThat(texts("word ".repeat(76))).containsExactly("word ".repeat(75).strip(), "word");
    }

    @Test
    void aFullChunkEndsAtTheLastCommaWithinReach() {
        String words = "word ".repeat(60);

        assertThat(texts(words + "one, two, " + "word ".repeat(30)))
                .containsExactly(words + "one , two ,", "word ".repeat(30).strip());
    }

    @Test
    void aCommaTwentyTokensBackIsWithinReachAndOneBeforeIsNot() {
        assertThat(texts("word ".repeat(55) + "," + "word ".repeat(40)).get(0)).endsWith(",");
        assertThat(texts("word ".repeat(54) + "," + "word ".repeat(40)).get(0)).endsWith("word");
    }

    @Test
    void chunkingLosesNoTokens() {
        String prompt = "a fox, (a (brown:1.4) bear), ".repeat(40);

        int[] inChunks = PromptChunks.of(prompt, TOKENIZER).stream()
                .flatMapToInt(chunk -> Arrays.stream(chunk.ids()).skip(1).takeWhile(id -> id != TOKENIZER.eos()))
                .toArray();

        assertThat(inChunks).isEqualTo(TOKENIZER.encode("a fox, a brown bear, ".repeat(40)));
    }

    @Test
    void everyTokenCarriesTheWeightOfItsText() {
        PromptChunk chunk = only(PromptChunks.of("a (photorealistically:1.5) [fox]", TOKENIZER));
        int tokens = TOKENIZER.encode("photorealistically").length;

        assertThat(Arrays.copyOf(chunk.weights(), tokens + 4))
                .isEqualTo(expected(
                        tokens + 4, i -> i < 2 || i == tokens + 3 ? 1 : i == tokens + 2 ? (float) (1 / 1.1) : 1.5f));
        assertThat(tokens).isGreaterThan(1);
        assertThat(chunk.isWeighted()).isTrue();
    }

    @Test
    void spansPointIntoThePromptAsWritten() {
        String prompt = "\\(Red\\) ((unphotographable:1.2) fox:2)::2 \\[it\\]";
        PromptChunk chunk = only(PromptChunks.of(prompt, TOKENIZER));

        List<String> words = IntStream.range(0, chunk.ids().length)
                .filter(i -> chunk.starts()[i] >= 0)
                .mapToObj(i -> prompt.substring(chunk.starts()[i], chunk.ends()[i]))
                .distinct()
                .toList();

        assertThat(words).containsExactly("(", "Red", ")", "unphotographable", "fox", "[", "it", "]");
    }

    @Test
    void paddingAddsEmptyChunksBehind() {
        List<PromptChunk> chunks = PromptChunks.of("a fox", TOKENIZER);

        List<PromptChunk> padded = PromptChunks.pad(chunks, 3, TOKENIZER);

        assertThat(padded).hasSize(3).startsWith(chunks.get(0));
        assertThat(padded.get(2).ids())
                .isEqualTo(only(PromptChunks.of("", TOKENIZER)).ids());
        assertThatThrownBy(() -> PromptChunks.pad(padded, 2, TOKENIZER)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PromptChunk only(List<PromptChunk> chunks) {
        assertThat(chunks).hasSize(1);
        return chunks.get(0);
    }

    private static List<String> texts(String prompt) {
        return PromptChunks.of(prompt, TOKENIZER).stream()
                .map(chunk -> TOKENIZER.decode(Arrays.stream(chunk.ids())
                        .skip(1)
                        .takeWhile(id -> id != TOKENIZER.eos())
                        .toArray()))
                .toList();
    }

    private static float[] expected(int count, IntToFloat weight) {
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            weights[i] = weight.at(i);
        }
        return weights;
    }

    private interface IntToFloat {
        float at(int index);
    }
}
