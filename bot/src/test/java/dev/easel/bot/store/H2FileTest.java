package dev.easel.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.FailureException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2FileTest extends StoreContract {
    private static final long MOST_SECONDS = 60;

    @TempDir
    static Path folder;

    @Override
    DatabaseAddress address() {
        return DatabaseAddress.inFolder(folder);
    }

    @Test
    void fileThatAnotherProcessHasOpenIsRefusedInWords(@TempDir Path other) throws Exception {
        Process holder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeldDatabase.class.getName(),
                        other.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            BufferedReader said = holder.inputReader(StandardCharsets.UTF_8);
            assertThat(said.lines().anyMatch("open"::equals)).isTrue();
            assertThatThrownBy(() -> Database.open(DatabaseAddress.inFolder(other)))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining(other.toString())
                    .hasMessageContaining("another Easel uses it; end that one first");
        } finally {
            holder.destroyForcibly();
        }
        assertThat(holder.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        try (Database database = Database.open(DatabaseAddress.inFolder(other))) {
            assertThat(database.trouble()).isEmpty();
        }
    }

    @Test
    void databaseOfANewerFormIsRefusedInWords(@TempDir Path other) throws SQLException {
        DatabaseAddress address = DatabaseAddress.inFolder(other);
        Database.open(address).close();
        try (Connection connection = DriverManager.getConnection(address.url())) {
            connection
                    .createStatement()
                    .execute(
                            "insert into \"flyway_schema_history\" select 999, '999', 'later', \"type\", 'V999__later.sql',"
                                    + " 1, \"installed_by\", \"installed_on\", 1, true from \"flyway_schema_history\""
                                    + " where \"installed_rank\" = 1");
        }
        assertThatThrownBy(() -> Database.open(address))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("a newer Easel wrote it");
    }

    @Test
    void folderThatCannotBeWrittenIsNamed(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("file"), "");
        assertThatThrownBy(() -> Database.open(DatabaseAddress.inFolder(file)))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining(file.toString());
    }
}
