package dev.easel.bot.bench;

import dev.easel.bot.FailureException;
import dev.easel.bot.gallery.ModelReference;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipeJson;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.store.DatabaseAddress;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.Manner;
import dev.easel.engine.image.ImageSize;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes many drawings that were delivered, with their files and jobs, faster than one by one. */
final class StoreFill {
    /** People whose drawings they are: 1 and so on. */
    static final int PEOPLE = 200;

    private static final int TOGETHER = 1000;
    private static final Timestamp THEN = Timestamp.from(Instant.parse("2026-01-02T03:04:05Z"));

    private final DatabaseAddress address;

    StoreFill(DatabaseAddress address) {
        this.address = address;
    }

    /** The n-th drawing's id. */
    static DrawingId id(int number) {
        return new DrawingId(String.format("%016x", number));
    }

    private static int person(int number) {
        return 1 + number % PEOPLE;
    }

    private Connection open() throws SQLException {
        return address.user().isEmpty()
                ? DriverManager.getConnection(address.url())
                : DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    /** @throws FailureException where the database holds something already */
    void fill(int drawings) {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            refuseUsed(connection);
            for (int first = 0; first < drawings; first += TOGETHER) {
                fill(connection, first, Math.min(drawings, first + TOGETHER));
                connection.commit();
            }
        } catch (SQLException e) {
            throw new FailureException(address + " cannot be filled: " + e.getMessage(), e);
        }
    }

    private void refuseUsed(Connection connection) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("select count(*) from job")) {
            if (rows.next() && rows.getLong(1) > 0) {
                throw new FailureException(address + " is in use; give a database that is empty");
            }
        }
    }

    /** What was accepted waits for its turn from now on. */
    void queueAll() {
        try (Connection connection = open()) {
            connection.createStatement().executeUpdate("update job set phase = 'queued' where phase = 'accepted'");
        } catch (SQLException e) {
            throw new FailureException(address + " cannot be filled: " + e.getMessage(), e);
        }
    }

    private static void fill(Connection connection, int first, int end) throws SQLException {
        insert(
                connection,
                "insert into job (id, user_id, channel_id, server_id, locale, interaction_id, token, token_created,"
                        + " own_reply, click, request, title, phase, note, attempts, progress_id, created, changed)"
                        + " values (?, ?, 2, 3, 'en', ?, '', ?, true, false, '{}', 'a fox', 'delivered', '', 1, 0, ?, ?)",
                first,
                end,
                (row, number) -> set(row, id(number).hex(), person(number), number, THEN, THEN, THEN));
        String recipe = RecipeJson.format(recipe());
        insert(
                connection,
                "insert into drawing (id, user_id, channel_id, server_id, kind, parent_cell, drawn, recipe)"
                        + " values (?, ?, 2, 3, 'imagine', 0, ?, ?)",
                first,
                end,
                (row, number) -> set(row, id(number).hex(), person(number), THEN, recipe));
        for (String name : List.of(Drawing.GRID, "1.png", "2.png", "3.png", "4.png")) {
            insert(
                    connection,
                    "insert into drawing_file (drawing, name, sha256) values (?, ?, ?)",
                    first,
                    end,
                    (row, number) -> set(row, id(number).hex(), name, sha256(name, number)));
        }
        insert(
                connection,
                "insert into posting (drawing, cell, server_id, channel_id, message_id) values (?, 0, 3, 2, ?)",
                first,
                end,
                (row, number) -> set(row, id(number).hex(), number));
    }

    private static String sha256(String name, int number) {
        return String.format("%056x%08x", name.hashCode(), number);
    }

    private interface Row {
        void set(PreparedStatement row, int number) throws SQLException;
    }

    private static void insert(Connection connection, String sql, int first, int end, Row values) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            for (int number = first; number < end; number++) {
                values.set(row, number);
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static void set(PreparedStatement row, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }

    private static Recipe recipe() {
        return new Recipe(
                "1.0",
                new ModelReference("idle", "0".repeat(64)),
                "a fox in a red coat, walking through the snow",
                "",
                new ImageSize(512, 512),
                20,
                7.5,
                0,
                Optional.empty(),
                42,
                4,
                0,
                Optional.empty(),
                List.of(),
                Manner.PLAIN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                EngineOptions.automatic());
    }
}
