package dev.easel.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.FailureException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFetcherTest {
    private static final long AMPLE = 1L << 40;

    private final HubServer hub = new HubServer();
    private final byte[] weights = new byte[1000];
    private final Path models;

    ModelFetcherTest(@TempDir Path folder) {
        models = folder.resolve("models");
        weights[0] = 2;
        weights[8] = '{';
        weights[9] = '}';
        weights[999] = 7;
    }

    @BeforeEach
    void serve() {
        hub.serve("/fox.safetensors", weights, "one");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aFileLargerThanTheDiskIsNotBegun() {
        assertThatThrownBy(() -> fetch(folder -> 900))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("fox.safetensors needs 1000 bytes more, and only 900 are free");

        assertThat(models.resolve(".incoming/fox.safetensors.part")).doesNotExist();
    }

    @Test
    void aPartOfTheSameFileIsGoneOnWith() throws IOException {
        leavePart(Arrays.copyOf(weights, 400));

        assertThat(fetch(folder -> AMPLE)).hasBinaryContent(weights);

        assertThat(hub.requests()).containsExactly("/fox.safetensors bytes=400-");
    }

    @Test
    void aServerThatResumesAtTheWrongPlaceIsAskedForTheWholeFile() throws IOException {
        leavePart(Arrays.copyOf(weights, 400));
        hub.shiftRanges(3);

        assertThat(fetch(folder -> AMPLE)).hasBinaryContent(weights);

        assertThat(hub.requests()).containsExactly("/fox.safetensors bytes=400-", "/fox.safetensors");
    }

    @Test
    void aPartThatIsAlreadyWholeIsNotFetchedAgain() throws IOException {
        leavePart(weights);

        assertThat(fetch(folder -> AMPLE)).hasBinaryContent(weights);

        assertThat(hub.requests()).containsExactly("/fox.safetensors bytes=1000-");
    }

    @Test
    void aPartLongerThanTheFileIsDropped() throws IOException {
        leavePart(new byte[2000]);

        assertThat(fetch(folder -> AMPLE)).hasBinaryContent(weights);
    }

    @Test
    void aPartOfUnknownOriginIsNotGoneOnWith() throws IOException {
        Files.createDirectories(models.resolve(".incoming"));
        Files.write(models.resolve(".incoming/fox.safetensors.part"), new byte[500]);

        assertThat(fetch(folder -> AMPLE)).hasBinaryContent(weights);
    }

    @Test
    void twoFetchesOfOneNameDoNotMix() throws IOException {
        Path lock = models.resolve(".incoming/fox.lock");
        Files.createDirectories(models.resolve(".incoming"));
        try (FileChannel held = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            held.lock();

            assertThatThrownBy(() -> fetch(folder -> AMPLE))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("another process is fetching this model");
        }
        assertThat(hub.requests()).isEmpty();
    }

    private void leavePart(byte[] bytes) throws IOException {
        Files.createDirectories(models.resolve(".incoming"));
        Files.write(models.resolve(".incoming/fox.safetensors.part"), bytes);
        Files.writeString(models.resolve(".incoming/fox.safetensors.part.etag"), "\"one\"");
    }

    private Path fetch(ToLongFunction<Path> usableSpace) {
        return new ModelFetcher(models, usableSpace, new Unheard())
                .fetchFile(hub.uri("/fox.safetensors"), Optional.empty(), Optional.empty());
    }

    private static final class Unheard implements TransferListener {
        @Override
        public void transferred(String file, long bytes, long total) {}

        @Override
        public void finished(String file, String sha256, boolean verified) {}
    }
}
