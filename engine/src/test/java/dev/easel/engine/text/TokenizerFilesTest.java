package dev.easel.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.easel.engine.ModelLoadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerFilesTest {
    private static final Path MINI = Path.of("..", "config", "models", "easel-mini", "tokenizer");

    private final Path folder;

    TokenizerFilesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        for (String name : List.of("vocab.json", "merges.txt", "tokenizer_config.json")) {
            Files.copy(MINI.resolve(name), folder.resolve(name));
        }
    }

    @Test
    void thePublishedVocabularyNumbersTokensAsMergesAloneDo() throws IOException {
        unpack("/tokenizer/vocab.json.gz", ClipTokenizerTest.class, folder.resolve("vocab.json"));
        unpack("clip-merges.txt.gz", ClipTokenizer.class, folder.resolve("merges.txt"));
        String text = "The quick brown fox, na\u00efve \uD83E\uDD8A, isn't unphotographable!";

        ClipTokenizer read =
                ClipTokenizer.read(folder.resolve("vocab.json"), folder.resolve("merges.txt"), SpecialTokens.CLIP);

        assertThat(read.encode(text)).isEqualTo(ClipTokenizer.standard(false).encode(text));
        assertThat(read.vocabularySize()).isEqualTo(49_408);
    }

    @Test
    void aFolderWithoutVocabularyDerivesIt() throws IOException {
        int[] ids = ClipTokenizer.read(folder).encode("a cartoon fox");
        Files.delete(folder.resolve("vocab.json"));

        assertThat(ClipTokenizer.read(folder).encode("a cartoon fox")).isEqualTo(ids);
    }

    @Test
    void aFolderWithoutSettingsHasClipsOwn() throws IOException {
        Files.delete(folder.resolve("tokenizer_config.json"));

        ClipTokenizer tokenizer = ClipTokenizer.read(folder);

        assertThat(tokenizer.window()).isEqualTo(77);
        assertThat(tokenizer.pad()).isEqualTo(tokenizer.eos());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"pad_token\": \"!\"}",
                "{\"pad_token\": {\"content\": \"!\", \"single_word\": false}}",
                "{\"pad_token\": {\"__type\": \"AddedToken\", \"content\": \"!\"}, \"model_max_length\": null}"
            })
    void theTokensMapOverridesTheSettings(String map) throws IOException {
        write("tokenizer_config.json", "{\"pad_token\": \"<|endoftext|>\", \"model_max_length\": 24}");
        write("special_tokens_map.json", map);

        assertThat(ClipTokenizer.read(folder).pad()).isZero();
    }

    @Test
    void aWindowBeyondReasonMeansTheUsualOne() throws IOException {
        write("tokenizer_config.json", "{\"model_max_length\": 1000000000000000019884624838656}");

        assertThat(ClipTokenizer.read(folder).window()).isEqualTo(77);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{\"model_max_length\": 2}~2",
                "{\"model_max_length\": 24.5}~24.5",
                "{\"model_max_length\": \"long\"}~long",
                "{\"pad_token\": \"[PAD]\"}~[PAD]",
                "{\"pad_token\": 7}~7",
                "{\"pad_token\": {\"id\": 0}}~pad_token",
                "{\"bos_token\": \"<|endoftext|>\"}~<|endoftext|>",
                "{\"pad_token\": ~tokenizer_config.json",
                "[]~tokenizer_config.json"
            })
    void settingsThatCannotBeAreRefusedByName(String settings, String named) throws IOException {
        write("tokenizer_config.json", settings);

        assertRefused(named);
    }

    @Test
    void missingMergesAreRefused() throws IOException {
        Files.delete(folder.resolve("merges.txt"));

        assertRefused("merges.txt");
    }

    @Test
    void mergesThatAreNotTextAreRefused() throws IOException {
        Files.write(folder.resolve("merges.txt"), new byte[] {'a', ' ', (byte) 0xFF, '\n'});

        assertRefused("merges.txt");
    }

    @ParameterizedTest
    @CsvSource({"one,3", "a b c,a b c", "i n,repeats", "i qzqzqz,qzqzqz", "z q,zq"})
    void mergesThatDoNotFitTheVocabularyAreRefusedByLine(String line, String named) throws IOException {
        write("merges.txt", "#version: 0.2\ni n\n" + line + "\n");

        assertRefused("merges.txt line 3", named);
    }

    @Test
    void mergesAloneThatMakeATokenTwiceAreRefused() throws IOException {
        Files.delete(folder.resolve("vocab.json"));
        write("merges.txt", "a b\nb c\nab c\na bc\n");

        assertRefused("merges.txt", "\"abc\" twice");
    }

    @Test
    void aTruncatedVocabularyIsRefused() throws IOException {
        String json = Files.readString(folder.resolve("vocab.json"));
        write("vocab.json", json.substring(0, json.length() / 2));

        assertRefused("vocab.json");
    }

    @Test
    void aVocabularyWithTwoTokensOfOneIdIsRefused() throws IOException {
        editVocabulary(vocabulary -> vocabulary.put("in", 7));

        assertRefused("vocab.json", "id 7", "\"in\"");
    }

    @ParameterizedTest
    @CsvSource({"-1", "8514", "1.5", "99999999999", "\"seven\"", "null"})
    void idsThatCannotBeAreRefusedByName(String id) throws IOException {
        editVocabulary(vocabulary -> vocabulary.putRawValue("in", new RawValue(id)));

        assertRefused("vocab.json", "\"in\"", id);
    }

    @Test
    void aTokenTwiceInTheVocabularyIsRefused() throws IOException {
        write("vocab.json", "{\"a\": 0, \"b\": 1, \"a\": 2}");

        assertRefused("vocab.json", "'a'");
    }

    @Test
    void aVocabularyWithoutAnEndTokenIsRefused() throws IOException {
        editVocabulary(vocabulary -> vocabulary.remove("<|endoftext|>"));

        assertRefused("vocab.json", "<|endoftext|>");
    }

    private void assertRefused(String... named) {
        assertThatThrownBy(() -> ClipTokenizer.read(folder))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContainingAll(named);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private interface Edit {
        void apply(ObjectNode vocabulary);
    }

    private void editVocabulary(Edit edit) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode vocabulary =
                (ObjectNode) mapper.readTree(folder.resolve("vocab.json").toFile());
        edit.apply(vocabulary);
        mapper.writeValue(folder.resolve("vocab.json").toFile(), vocabulary);
    }

    private static void unpack(String resource, Class<?> near, Path target) throws IOException {
        Files.deleteIfExists(target);
        try (InputStream in = new GZIPInputStream(Objects.requireNonNull(near.getResourceAsStream(resource)))) {
            Files.copy(in, target);
        }
    }
}
