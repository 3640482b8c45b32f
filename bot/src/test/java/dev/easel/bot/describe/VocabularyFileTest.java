package dev.easel.bot.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyFileTest {
    @TempDir
    Path folder;

    @Test
    void theBuiltInModelBringsItsOwnWords() {
        Vocabulary words = VocabularyFile.of(Path.of("..", "config", "models", "easel-mini"));

        assertThat(words.ownWords()).isTrue();
        assertThat(words.subjects()).contains("red apple", "fox", "bus", "christmas tree");
        assertThat(Vocabulary.refined("fox", words.refinements().get(0))).contains("red fox");
    }

    @Test
    void aModelWithoutWordsGetsTheGeneralOnes() {
        assertThat(VocabularyFile.of(folder)).isEqualTo(VocabularyFile.general());
        assertThat(VocabularyFile.general().ownWords()).isFalse();
        assertThat(VocabularyFile.general().subjects()).contains("a dog", "a city street");
    }

    @Test
    void aColourThatIsSaidAlreadyIsNotSaidTwice() {
        assertThat(Vocabulary.refined(
                        "red apple",
                        VocabularyFile.of(Path.of("..", "config", "models", "easel-mini"))
                                .refinements()
                                .get(0)))
                .isEmpty();
    }

    private void refused(String json, String message) throws IOException {
        Files.writeString(folder.resolve("words.json"), json);
        assertThatThrownBy(() -> VocabularyFile.of(folder))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("words.json")
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatWillNotDoIsNamedWithWhatIsWrong() throws IOException {
        refused("{", "no JSON");
        refused("{}", "'subjects' is not a list");
        refused("{\"subjects\": [1], \"refinements\": []}", "holds 1");
        refused("{\"subjects\": [\"a\"], \"refinements\": []}", "not 1");
        refused("{\"subjects\": [\"a\", \"b\", \"c\", \"a\"], \"refinements\": []}", "twice");
        refused("{\"subjects\": [\"a\", \"b\", \"c\", \"d\"], \"refinements\": [[\"red\"]]}", "'red' lacks {}");
    }
}
