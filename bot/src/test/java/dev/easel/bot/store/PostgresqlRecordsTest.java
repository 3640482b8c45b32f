package dev.easel.bot.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresqlRecordsTest extends RecordsContract {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    DatabaseAddress address() {
        return DatabaseAddress.postgresql(
                "jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres", "");
    }
}
