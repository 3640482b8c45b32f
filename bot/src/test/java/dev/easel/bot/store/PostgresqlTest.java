package dev.easel.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.FailureException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresqlTest extends StoreContract {
    @RegisterExtension
    static final PostgresqlServer SERVER = PostgresqlServer.start();

    @Override
    DatabaseAddress address() {
        return SERVER.address();
    }

    @Test
    void serverThatIsAbsentIsTold() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(
                        () -> Database.open(DatabaseAddress.postgresql(PostgresqlServer.url(free), "easel", "secret")))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining(PostgresqlServer.url(free))
                .hasMessageNotContaining("secret");
    }

    @Test
    void wrongPasswordIsToldAndNotShown() throws SQLException, IOException {
        try (Connection connection = SERVER.server().getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create role locked login password 'right'");
            String rules = text(connection, "show hba_file");
            String before = Files.readString(Path.of(rules));
            Files.writeString(Path.of(rules), "host all locked all scram-sha-256\n" + before);
            assertThat(text(connection, "select pg_reload_conf()")).isEqualTo("t");
        }
        DatabaseAddress wrong = DatabaseAddress.postgresql(SERVER.url(), "locked", "mistaken");
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
    void serverThatGoesAwayIsTold() {
        PostgresqlServer other = PostgresqlServer.start();
        try (Database database = Database.open(other.address())) {
            assertThat(database.trouble()).isEmpty();
            other.close();
            assertThat(database.trouble())
                    .hasValueSatisfying(
                            why -> assertThat(why).startsWith("the database " + other.url() + " does not answer"));
        }
    }
}
