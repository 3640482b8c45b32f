package dev.easel.bot.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2MemoryTest extends StoreContract {
    @TempDir
    static Path folder;

    @Override
    DatabaseAddress address() {
        return StoreRig.of(folder);
    }
}
