package dev.easel.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PromptWordTest {
    private static List<String> words(String prompt) {
        return PromptWord.of(prompt).stream()
                .map(word -> prompt.substring(word.start(), word.end()))
                .toList();
    }

    @Test
    void marksAndWeightsAreNoWords() {
        assertThat(words("a (red apple:1.3), still-life::2 cat's 3d"))
                .containsExactly("a", "red", "apple", "still-life", "cat's", "3d");
    }

    @Test
    void whatIsLeftKeepsItsWeights() {
        List<WeightedText> rest =
                PromptWeights.parse(PromptWord.of("a (red apple:1.5) b").get(1).rest());

        assertThat(rest)
                .containsExactly(new WeightedText("a ", 1), new WeightedText(" apple", 1.5), new WeightedText(" b", 1));
    }

    @Test
    void aWordAloneInItsBracketsTakesThemAlong() {
        assertThat(PromptWeights.parse(PromptWord.of("a (b:2)").get(1).rest()))
                .containsExactly(new WeightedText("a ", 1));
    }

    @Test
    void bracketsThatWereTextStayText() {
        assertThat(PromptWord.of("\\(a\\) b").get(1).rest()).isEqualTo("\\(a\\) ");
    }

    @Test
    void anOnlyWordLeavesTheEmptyPrompt() {
        assertThat(PromptWord.of("apple").get(0).rest()).isEmpty();
        assertThat(PromptWord.of(" , ")).isEmpty();
    }
}
