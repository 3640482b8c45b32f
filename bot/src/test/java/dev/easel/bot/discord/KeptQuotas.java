package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What people have used, as it lies in the file of a database that nobody has open. */
final class KeptQuotas {
    private static final String USED = "select server_id, holder_id, sum(used) from quota_use where holder = 'person'"
            + " and unit = 'images' group by server_id, holder_id";
    private static final String HELD = "select u.server_id, u.holder_id, sum(c.amount) from quota_charge c"
            + " join quota_use u on u.id = c.use_id group by u.server_id, u.holder_id";
    private static final String DELIVERED = "select j.server_id, j.user_id, count(*) from job j"
            + " join drawing_file f on f.drawing = j.id where j.phase = 'delivered'"
            + " and regexp_like(f.name, '^[0-9]+[.]png$') group by j.server_id, j.user_id";
    private static final String HELD_BY_ENDED = "select count(*) from quota_charge c join job j on j.id = c.job"
            + " where j.phase in ('delivered', 'failed', 'cancelled')";
    private static final String UNDER_WAY = "select count(*) from quota_charge";

    private KeptQuotas() {}

    /**
     * Whether what is used is what was delivered and what those under way hold, for each person.
     *
     * @param held whether anything may be
     */
    static void holds(Path folder, boolean held) throws SQLException {
        String url =
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("easel") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url)) {
            Map<String, Long> expected = amounts(connection, DELIVERED);
            amounts(connection, HELD).forEach((who, amount) -> expected.merge(who, amount, Long::sum));
            expected.values().removeIf(amount -> amount == 0);
            assertThat(amounts(connection, USED)).as("used").isEqualTo(expected);
            assertThat(count(connection, HELD_BY_ENDED))
                    .as("held by what has ended")
                    .isZero();
            if (!held) {
                assertThat(count(connection, UNDER_WAY)).as("held").isZero();
                System.out.println("used by person, as delivered: " + expected.values());
            }
        }
    }

    private static Map<String, Long> amounts(Connection connection, String sql) throws SQLException {
        Map<String, Long> amounts = new TreeMap<>();
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                amounts.put(rows.getLong(1) + " " + rows.getLong(2), rows.getLong(3));
            }
        }
        amounts.values().removeIf(amount -> amount == 0);
        return amounts;
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
