package dev.easel.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.FailureException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresqlTest extends StoreContract {
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
        return DatabaseAddress.postgresql(url(server.getPort()), "postgres", "");
    }

    private static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    @Test
    void serverThatIsAbsentIsTold() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> Database.open(DatabaseAddress.postgresql(url(free), "easel", "secret")))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining(url(free))
                .hasMessageNotContaining("secret");
    }

    @Test
    void wrongPasswordIsToldAndNotShown() throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create role locked login password 'right'");
            String rules = text(connection, "show hba_file");
            String before = Files.readString(Path.of(rules));
            Files.writeString(Path.of(rules), "host all locked all scram-sha-256\n" + before);
            assertThat(text(connection, "select pg_reload_conf()")).isEqualTo("t");
        }
        DatabaseAddress wrong = DatabaseAddress.postgresql(url(server.getPort()), "locked", "mistaken");
        assertThatThrownBy(() -> Database.open(wrong))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("password authentication failed for user \"locked\"")
                .hasMessageNotContaining("mistaken");
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void serverThatGoesAwayIsTold() throws IOException {
        EmbeddedPostgres other = EmbeddedPostgres.builder().start();
        String url = url(other.getPort());
        try (Database database = Database.open(DatabaseAddress.postgresql(url, "postgres", ""))) {
            assertThat(database.trouble()).isEmpty();
            other.close();
            assertThat(database.trouble())
                    .hasValueSatisfying(why -> assertThat(why).startsWith("the database " + url + " does not answer"));
        }
    }
}
