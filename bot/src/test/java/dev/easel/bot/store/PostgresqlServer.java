package dev.easel.bot.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A PostgreSQL server, until it is closed or its class of tests ends.
 *
 * @param server on a free port
 */
public record PostgresqlServer(EmbeddedPostgres server) implements AfterAllCallback, AutoCloseable {
    public static PostgresqlServer start() {
        try {
            return new PostgresqlServer(EmbeddedPostgres.builder().start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DatabaseAddress address() {
        return DatabaseAddress.postgresql(url(), "postgres", "");
    }

    String url() {
        return url(server.getPort());
    }

    static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
