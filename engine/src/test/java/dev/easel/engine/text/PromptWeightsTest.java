package dev.easel.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.easel.engine.RefusedRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptWeightsTest {
    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(word:1.3)|1.3",
                "(word: 1.3 )|1.3",
                "(word:.5)|0.5",
                "(word:2.)|2",
                "(word:-0.5)|-0.5",
                "(word:15e-1)|1.5",
                "(word:0)|0",
                "(word)|1.1",
                "((word))|1.2100000000000002",
                "[word]|0.9090909090909091",
                "([word]:1.1)|1.0",
                "((word:1.5):2)|3",
                "word|1"
            })
    void bracketsWeighTheirText(String prompt, double weight) {
        assertThat(PromptWeights.parse(prompt)).containsExactly(new WeightedText("word", weight));
    }

    @Test
    void textOutsideBracketsCountsAsWritten() {
        assertThat(PromptWeights.parse("a (red:1.5) fox"))
                .containsExactly(text("a ", 1), text("red", 1.5), text(" fox", 1));
    }

    @Test
    void innerBracketsMultiplyTheOuterOnes() {
        assertThat(PromptWeights.parse("(a (b:0.5) c:2)")).containsExactly(text("a ", 2), text("b", 1), text(" c", 2));
    }

    @Test
    void nothingToWeighIsNoText() {
        assertThat(PromptWeights.parse("")).isEmpty();
        assertThat(PromptWeights.parse("()[](:1.2)")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a fox :) and :(",
                "(open",
                "close)",
                "][",
                "[(",
                "((((",
                "a:1.3",
                "16:9",
                "c\\a",
                "ends in \\",
                ":1.3)"
            })
    void whatDoesNotFitIsPlainText(String prompt) {
        assertThat(PromptWeights.parse(prompt)).containsExactly(text(prompt, 1));
    }

    @ParameterizedTest
    @CsvSource({"(word:abc),word:abc", "(word:),word:", "(word:1.2.3),word:1.2.3", "(time 12:30 pm),time 12:30 pm"})
    void aColonWithoutANumberStaysText(String prompt, String text) {
        assertThat(PromptWeights.parse(prompt)).containsExactly(text(text, 1.1));
    }

    @Test
    void aBracketOpenedInsideAnotherPairHasNoPartnerOutside() {
        assertThat(PromptWeights.parse("(a [b) c]")).containsExactly(text("a [b", 1.1), text(" c]", 1));
    }

    @Test
    void aBackslashTakesTheMeaningFromMarks() {
        assertThat(PromptWeights.parse("\\(a\\) \\[b\\] \\\\ c\\::2 (d\\:3)"))
                .containsExactly(text("(a) [b] \\ c::2 ", 1), text("d:3", 1.1));
    }

    @Test
    void partWeightsAreRelativeAndAverageOne() {
        assertThat(PromptWeights.parse("still life::3 fruit::1"))
                .containsExactly(text("still life", 1.5), text(" fruit", 0.5));
        assertThat(PromptWeights.parse("still life::30 fruit::10"))
                .isEqualTo(PromptWeights.parse("still life::3 fruit::1"));
    }

    @Test
    void aPartWithoutANumberWeighsOne() {
        assertThat(PromptWeights.parse("hot:: dog")).containsExactly(text("hot dog", 1));
        assertThat(PromptWeights.parse("hot::dog")).containsExactly(text("hot dog", 1));
        assertThat(PromptWeights.parse("hot::3 dog")).containsExactly(text("hot", 1.5), text(" dog", 0.5));
    }

    @Test
    void aNumberThatStartsAWordIsNoPartWeight() {
        assertThat(PromptWeights.parse("cat::3d render")).containsExactly(text("cat 3d render", 1));
    }

    @Test
    void aPartMayWeighAgainst() {
        assertThat(PromptWeights.parse("tulips::1 red::-.5")).containsExactly(text("tulips", 4), text(" red", -2));
    }

    @Test
    void blankPartsDoNotCount() {
        assertThat(PromptWeights.parse("::5 a::3 ::9 b::1 ")).isEqualTo(PromptWeights.parse(" a::3 b::1"));
    }

    @Test
    void bracketsMultiplyWithinParts() {
        assertThat(PromptWeights.parse("(a:2) b::3 c")).containsExactly(text("a", 3), text(" b", 1.5), text(" c", 0.5));
        assertThat(PromptWeights.parse("(a::2 b)")).containsExactly(text("a::2 b", 1.1));
    }

    @ParameterizedTest
    @CsvSource({
        "(a:NaN),NaN",
        "(a:Infinity),Infinity",
        "(a:1e300),1.0E300",
        "(a:-101),-101",
        "((a:11):11),121",
        "a::NaN b,NaN",
        "a::1e300 b,1.0E300",
        "a::1 b::-1,0.0",
        "a::1 b::-3,-2.0",
        "a::3 b::-2.99,600.0"
    })
    void absurdWeightsAreRefusedByName(String prompt, String value) {
        assertThatThrownBy(() -> PromptWeights.parse(prompt))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining(value);
    }

    @Test
    void deepEmphasisIsRefusedAndDeepDeemphasisFadesOut() {
        int depth = 400_000;

        assertThatThrownBy(() -> PromptWeights.parse("(".repeat(depth) + "a" + ")".repeat(depth)))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("106.7");
        assertThat(PromptWeights.parse("[".repeat(depth) + "a" + "]".repeat(depth)))
                .singleElement()
                .satisfies(text -> assertThat(text.weight()).isCloseTo(0, within(1e-300)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "[(", ":", "\\", "(:1.2", "a::1 ", "(a:1)", "([)]", "1"})
    void aMillionCharactersOfMarksAreRead(String unit) {
        String prompt = unit.repeat(1_000_000 / unit.length());

        assertThat(PromptWeights.parse(prompt).stream().mapToInt(t -> t.text().length()))
                .allMatch(length -> length <= prompt.length());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void parsingWhatWasFormattedGivesTheSameTexts(long seed) {
        List<WeightedText> texts = anyTexts(new Random(seed));

        assertThat(PromptWeights.parse(PromptWeights.format(texts))).isEqualTo(texts);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void parsingAnyPromptIsRefusedOrFormatsToItself(long seed) {
        Random random = new Random(seed);
        String prompt = randomText(random, 60);
        List<WeightedText> parsed;
        try {
            parsed = PromptWeights.parse(prompt);
        } catch (RefusedRequestException refused) {
            assertThat(refused).hasMessageContaining("weight");
            return;
        }
        assertThat(PromptWeights.parse(PromptWeights.format(parsed))).isEqualTo(parsed);
    }

    private static WeightedText text(String text, double weight) {
        return new WeightedText(text, weight);
    }

    private static List<WeightedText> anyTexts(Random random) {
        List<WeightedText> texts = new ArrayList<>();
        double before = Double.NaN;
        for (int i = random.nextInt(6); i >= 0; i--) {
            double weight = random.nextInt(3) == 0 && before != 1 ? 1 : random.nextDouble(-100, 100);
            texts.add(text(randomText(random, 12), weight));
            before = weight;
        }
        return texts;
    }

    private static String randomText(Random random, int longest) {
        String alphabet = "ab ()[]\\:.,12-e\u00e9\n";
        return IntStream.rangeClosed(0, random.nextInt(longest))
                .mapToObj(i -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
                .collect(Collectors.joining());
    }
}
