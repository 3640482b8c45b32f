package dev.easel.bot.localchat.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class MemoryFileStoreTest {
    private final MemoryFileStore files = new MemoryFileStore(10);

    @Test
    void theOldestFilesGoWhereThereAreTooManyBytes() {
        files.put(1, new byte[4]);
        files.put(2, new byte[4]);
        files.put(3, new byte[4]);
        assertThatThrownBy(() -> files.get(1)).isInstanceOf(NoSuchElementException.class);
        assertThat(files.get(2)).hasSize(4);
        assertThat(files.get(3)).hasSize(4);
    }

    @Test
    void removedFilesMakeRoom() {
        files.put(1, new byte[6]);
        files.remove(1);
        files.remove(1);
        files.put(2, new byte[10]);
        assertThat(files.get(2)).hasSize(10);
    }

    @Test
    void aFileMayReplaceItself() {
        files.put(1, new byte[10]);
        files.put(1, new byte[9]);
        assertThat(files.get(1)).hasSize(9);
    }
}
