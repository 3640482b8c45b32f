package dev.easel.bot.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ParameterTableTest {
    @Test
    void documentationHoldsTheTableAsItIsInTheCode() throws IOException {
        assertThat(Files.readString(Path.of("../docs/prompts.md")))
                .contains("\n\n" + ParameterTable.honoured() + "\n")
                .contains("\n\n" + ParameterTable.notHonoured() + "\n");
    }
}
