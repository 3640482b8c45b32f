package dev.easel.bot.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2RecordsTest extends RecordsContract {
    @TempDir
    static Path folder;

    @Override
    DatabaseAddress address() {
        return DatabaseAddress.inFolder(folder);
    }
}
