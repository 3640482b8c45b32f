package dev.easel.bot.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private final Path folder;

    WholeFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void nothingButTheFileIsLeft() {
        WholeFile.write(folder.resolve("a"), new byte[] {1});
        WholeFile.write(folder.resolve("a"), new byte[] {2, 3});

        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("a"));
        assertThat(folder.resolve("a")).hasBinaryContent(new byte[] {2, 3});
    }

    @Test
    void aFolderThatIsGoneIsSaidInWords() {
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("gone/a"), new byte[] {1}))
                .isInstanceOf(FailureException.class)
                .hasMessageEndingWith("a cannot be written: there is no such file or folder");
    }

    @Test
    void aFailureLeavesNothingBehindAndNamesTheFile() throws IOException {
        Path occupied = folder.resolve("a");
        Files.createDirectories(occupied.resolve("b"));

        assertThatThrownBy(() -> WholeFile.write(occupied, new byte[] {1}))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining(occupied + " cannot be written");

        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("a"));
    }
}
