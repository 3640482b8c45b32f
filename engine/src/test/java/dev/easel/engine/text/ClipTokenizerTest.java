package dev.easel.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClipTokenizerTest {
    private static final Path MINI = Path.of("..", "config", "models", "easel-mini");
    private static final ClipTokenizer STANDARD = ClipTokenizer.standard(false);

    record PublishedCase(String text, List<Integer> ids) {}

    static Stream<PublishedCase> publishedCases() throws IOException {
        return Stream.of("cases.json", "more-cases.json").flatMap(ClipTokenizerTest::casesIn);
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("publishedCases")
    void idsAreThoseOfThePublishedTokenizer(PublishedCase published) {
        assertThat(framed(STANDARD, published.text())).isEqualTo(published.ids());
    }

    @Test
    void theVocabularyDerivedFromMergesIsCutToTheSameSizeAsThePublishedOne() {
        assertThat(STANDARD.vocabularySize()).isEqualTo(49_408);
        assertThat(STANDARD.bos()).isEqualTo(49_406);
        assertThat(STANDARD.eos()).isEqualTo(49_407);
        assertThat(STANDARD.window()).isEqualTo(77);
    }

    @Test
    void onlyPaddingTellsTheTwoStandardTokenizersApart() {
        ClipTokenizer zeroPadded = ClipTokenizer.standard(true);

        assertThat(STANDARD.pad()).isEqualTo(49_407);
        assertThat(zeroPadded.pad()).isZero();
        assertThat(zeroPadded.encode("wow!")).isEqualTo(STANDARD.encode("wow!")).doesNotContain(0);
    }

    @Test
    void theBuiltInModelsTokenizerGivesItsGoldenIds() throws IOException {
        ClipTokenizer tokenizer = ClipTokenizer.read(MINI.resolve("tokenizer"));
        List<String> prompts = List.of("3d red apple", "a cartoon fox on a blue background", "");

        List<Integer> rows =
                prompts.stream().flatMap(prompt -> window(tokenizer, prompt)).toList();

        assertThat(tokenizer.window()).isEqualTo(24);
        assertThat(rows).isEqualTo(goldenIds(MINI.resolve("expected.safetensors")));
    }

    @Test
    void everyTokenKnowsTheWordItCameFrom() {
        String prompt = "An E\u0301clair\uD83E\uDD8A, <|endoftext|>unphotographable";

        List<String> words = STANDARD.tokenize(prompt).stream()
                .map(token -> prompt.substring(token.start(), token.end()))
                .distinct()
                .toList();

        assertThat(words).containsExactly("An", "E\u0301clair", "\uD83E\uDD8A,", "<|endoftext|>", "unphotographable");
    }

    @Test
    void aWordOfFiftyThousandLettersIsEncodedWhole() {
        int[] ids = STANDARD.encode("x".repeat(50_000));

        assertThat(STANDARD.decode(ids)).isEqualTo("x".repeat(50_000));
        assertThat(ids).hasSizeLessThan(50_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "(", "\u0301", "a", "<|endoftext|>", "<|", "\uD83E\uDD8A", "\uAC00", "5", " "})
    void aHundredThousandRepeatsOfAnythingAreEncoded(String unit) {
        String text = unit.repeat(100_000);

        assertThat(STANDARD.decode(STANDARD.encode(text)))
                .isEqualToIgnoringWhitespace(unit.equals("<|endoftext|>") ? "" : text);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyTextEncodesToIdsOfTheVocabularyInOrderOfTheText(long seed) {
        String text = anyText(new Random(seed));

        List<PromptToken> tokens = STANDARD.tokenize(text);

        assertThat(tokens).allSatisfy(token -> {
            assertThat(token.id()).isBetween(0, STANDARD.vocabularySize() - 1);
            assertThat(token.start()).isBetween(0, token.end() - 1);
            assertThat(token.end()).isBetween(token.start() + 1, text.length());
        });
        assertThat(tokens).isSortedAccordingTo((a, b) -> Integer.compare(a.start(), b.start()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decodingGivesBackWordsInLowerCase(long seed) {
        Random random = new Random(seed);
        String text = Stream.generate(() -> asciiWord(random)).limit(30).collect(Collectors.joining("  "));

        assertThat(STANDARD.decode(STANDARD.encode(text)))
                .isEqualTo(text.toLowerCase(Locale.ROOT).replace("  ", " "));
    }

    @Test
    void decodingRefusesIdsOutsideTheVocabulary() {
        assertThatThrownBy(() -> STANDARD.decode(49_408)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static List<Integer> framed(ClipTokenizer tokenizer, String text) {
        int[] ids = tokenizer.encode(text);
        return IntStream.concat(
                        IntStream.concat(
                                IntStream.of(tokenizer.bos()),
                                Arrays.stream(ids).limit(tokenizer.window() - 2)),
                        IntStream.of(tokenizer.eos()))
                .boxed()
                .toList();
    }

    private static Stream<Integer> window(ClipTokenizer tokenizer, String text) {
        return Stream.concat(framed(tokenizer, text).stream(), Stream.generate(tokenizer::pad))
                .limit(tokenizer.window());
    }

    private static Stream<PublishedCase> casesIn(String name) {
        try (InputStream json =
                Objects.requireNonNull(ClipTokenizerTest.class.getResourceAsStream("/tokenizer/" + name))) {
            return StreamSupport.stream(new ObjectMapper().readTree(json).spliterator(), false)
                    .map(node -> new PublishedCase(node.get("text").textValue(), ints(node.get("ids"))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Integer> ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::intValue)
                .toList();
    }

    private static List<Integer> goldenIds(Path safetensors) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(safetensors)).order(ByteOrder.LITTLE_ENDIAN);
        int header = Math.toIntExact(file.getLong(0));
        JsonNode offsets = new ObjectMapper()
                .readTree(new String(file.array(), Long.BYTES, header, StandardCharsets.UTF_8))
                .path("ids")
                .path("data_offsets");
        int from = Long.BYTES + header + offsets.get(0).intValue();
        int count = (offsets.get(1).intValue() - offsets.get(0).intValue()) / Integer.BYTES;
        return IntStream.range(0, count)
                .mapToObj(i -> file.getInt(from + i * Integer.BYTES))
                .toList();
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int[] ceilings = {0x80, 0x250, 0x3000, 0x10000, 0x110000};
        for (int i = random.nextInt(300); i > 0; i--) {
            // Lone surrogates too: a chat can hold them.
            text.appendCodePoint(random.nextInt(ceilings[random.nextInt(ceilings.length)]));
        }
        return text.toString();
    }

    private static String asciiWord(Random random) {
        String letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        return IntStream.rangeClosed(0, random.nextInt(14))
                .mapToObj(i -> String.valueOf(letters.charAt(random.nextInt(letters.length()))))
                .collect(Collectors.joining());
    }
}
