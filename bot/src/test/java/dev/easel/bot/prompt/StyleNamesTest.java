package dev.easel.bot.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.gallery.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StyleNamesTest {
    @Test
    void promptsTakeTheStylesThatThereAre() {
        assertThat(PromptParameter.STYLE.range()).isEqualTo(String.join(", ", Style.ids()));
    }

    @Test
    void documentationHoldsTheirWords() throws IOException {
        String table = Arrays.stream(Style.values())
                .filter(style -> !style.words().isEmpty())
                .map(style -> "| `" + style.id() + "` | " + style.words() + " |\n")
                .collect(Collectors.joining());
        assertThat(Files.readString(Path.of("../docs/prompts.md"))).contains(table);
    }
}
