package dev.easel.bot.store;

import dev.easel.bot.gallery.RecipeJson;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.DrawingShelf;
import dev.easel.bot.job.PostedMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Drawings in the tables {@code drawing}, {@code drawing_file}, {@code posting} and {@code favourite}. Thread-safe. */
final class StoredDrawings implements DrawingShelf {
    private final Jdbi jdbi;

    StoredDrawings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    static void insert(Handle handle, Drawing drawing) {
        handle.createUpdate(
                        "insert into drawing (id, user_id, channel_id, server_id, kind, parent, parent_cell, drawn,"
                                + " recipe) values (:id, :user, :channel, :server, :kind, :parent, :parentCell, :drawn, :recipe)")
                .bind("id", drawing.id().hex())
                .bind("user", drawing.asker().user())
                .bind("channel", drawing.asker().channel())
                .bind("server", drawing.asker().server())
                .bind("kind", drawing.kind())
                .bind("parent", drawing.parent().map(cell -> cell.drawing().hex()))
                .bind("parentCell", drawing.parent().map(Cell::number).orElse(0))
                .bind("drawn", drawing.drawn().atOffset(ZoneOffset.UTC))
                .bind("recipe", RecipeJson.format(drawing.recipe()))
                .execute();
        PreparedBatch files = handle.prepareBatch(
                "insert into drawing_file (drawing, name, sha256) values (:drawing, :name, :sha256)");
        drawing.files()
                .forEach((name, sha256) -> files.bind("drawing", drawing.id().hex())
                        .bind("name", name)
                        .bind("sha256", sha256)
                        .add());
        files.execute();
    }

    static void post(Handle handle, Cell cell, PostedMessage at) {
        handle.createUpdate("delete from shown where message_id = :message")
                .bind("message", at.message())
                .execute();
        handle.createUpdate("insert into shown (message_id, drawing, cell) values (:message, :drawing, :cell)")
                .bind("message", at.message())
                .bind("drawing", cell.drawing().hex())
                .bind("cell", cell.number())
                .execute();
        handle.createUpdate("delete from posting where drawing = :drawing and cell = :cell")
                .bind("drawing", cell.drawing().hex())
                .bind("cell", cell.number())
                .execute();
        handle.createUpdate("insert into posting (drawing, cell, server_id, channel_id, message_id)"
                        + " values (:drawing, :cell, :server, :channel, :message)")
                .bind("drawing", cell.drawing().hex())
                .bind("cell", cell.number())
                .bind("server", at.server())
                .bind("channel", at.channel())
                .bind("message", at.message())
                .execute();
    }

    @Override
    public Optional<Drawing> find(DrawingId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from drawing where id = :id")
                .bind("id", id.hex())
                .map((row, context) -> read(row, files(handle, id)))
                .findOne());
    }

    /** Of a person's alone an index knows where they are. */
    private static String ofUser(long user) {
        return user == 0 ? "" : " where user_id = :user";
    }

    @Override
    public List<Drawing> latest(long user, int offset, int count) {
        return jdbi.withHandle(handle -> {
            // Rows before the offset are passed over by their numbers alone.
            List<Long> numbers = page(
                            handle,
                            "select number from drawing" + ofUser(user)
                                    + " order by number desc offset :offset rows fetch next :count rows only",
                            user,
                            offset,
                            count)
                    .mapTo(Long.class)
                    .list();
            return numbers.isEmpty() ? List.of() : numbered(handle, numbers);
        });
    }

    private static List<Drawing> numbered(Handle handle, List<Long> numbers) {
        Map<String, Map<String, String>> files = new HashMap<>();
        handle.createQuery("select f.drawing, f.name, f.sha256 from drawing_file f join drawing d on d.id = f.drawing"
                        + " where d.number in (<numbers>)")
                .bindList("numbers", numbers)
                .map((row, context) -> files.computeIfAbsent(row.getString("drawing"), id -> new HashMap<>())
                        .put(row.getString("name"), row.getString("sha256")))
                .list();
        return handle.createQuery("select * from drawing where number in (<numbers>) order by number desc")
                .bindList("numbers", numbers)
                .map((row, context) -> read(row, files.getOrDefault(row.getString("id"), Map.of())))
                .list();
    }

    private static Query page(Handle handle, String sql, long user, int offset, int count) {
        Query query = handle.createQuery(sql).bind("offset", offset).bind("count", count);
        return user == 0 ? query : query.bind("user", user);
    }

    @Override
    public List<Drawing> latestFavourites(int offset, int count) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from drawing where id in"
                        + " (select drawing from favourite)"
                        + " order by number desc offset :offset rows fetch next :count rows only")
                .bind("offset", offset)
                .bind("count", count)
                .map((row, context) -> read(row, files(handle, new DrawingId(row.getString("id")))))
                .list());
    }

    @Override
    public boolean keep(Drawing drawing) {
        return jdbi.inTransaction(handle -> {
            boolean there = handle.createQuery("select count(*) from drawing where id = :id")
                            .bind("id", drawing.id().hex())
                            .mapTo(Integer.class)
                            .one()
                    > 0;
            if (!there) {
                insert(handle, drawing);
            }
            return !there;
        });
    }

    @Override
    public int count(long user) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("select count(*) from drawing" + ofUser(user));
            return (user == 0 ? query : query.bind("user", user))
                    .mapTo(Integer.class)
                    .one();
        });
    }

    private static Map<String, String> files(Handle handle, DrawingId id) {
        return handle
                .createQuery("select name, sha256 from drawing_file where drawing = :drawing")
                .bind("drawing", id.hex())
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("sha256")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Drawing read(ResultSet row, Map<String, String> files) throws SQLException {
        int cell = row.getInt("parent_cell");
        return new Drawing(
                new DrawingId(row.getString("id")),
                new Asker(row.getLong("user_id"), row.getLong("channel_id"), row.getLong("server_id")),
                row.getString("kind"),
                Optional.ofNullable(row.getString("parent")).map(parent -> new Cell(new DrawingId(parent), cell)),
                row.getObject("drawn", OffsetDateTime.class).toInstant(),
                RecipeJson.parse(row.getString("recipe")),
                files);
    }

    @Override
    public void posted(Cell cell, PostedMessage at) {
        jdbi.useTransaction(handle -> post(handle, cell, at));
    }

    @Override
    public Optional<PostedMessage> posted(Cell cell) {
        return jdbi.withHandle(
                handle -> bound(handle, "select * from posting where drawing = :drawing and cell = :cell", cell)
                        .map((row, context) -> new PostedMessage(
                                row.getLong("server_id"), row.getLong("channel_id"), row.getLong("message_id")))
                        .findOne());
    }

    private static Query bound(Handle handle, String sql, Cell cell) {
        return handle.createQuery(sql).bind("drawing", cell.drawing().hex()).bind("cell", cell.number());
    }

    @Override
    public void removed(long message) {
        jdbi.useTransaction(handle -> {
            for (String table : List.of("posting", "shown")) {
                handle.createUpdate("delete from " + table + " where message_id = :message")
                        .bind("message", message)
                        .execute();
            }
        });
    }

    @Override
    public Optional<Cell> shownBy(long message) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select drawing, cell from shown where message_id = :message")
                .bind("message", message)
                .map((row, context) -> new Cell(new DrawingId(row.getString("drawing")), row.getInt("cell")))
                .findOne());
    }

    @Override
    public boolean toggleFavourite(long user, Cell cell) {
        return jdbi.inTransaction(handle -> {
            int removed = handle.createUpdate(
                            "delete from favourite where user_id = :user and drawing = :drawing and cell = :cell")
                    .bind("user", user)
                    .bind("drawing", cell.drawing().hex())
                    .bind("cell", cell.number())
                    .execute();
            if (removed == 0) {
                handle.createUpdate("insert into favourite (user_id, drawing, cell) values (:user, :drawing, :cell)")
                        .bind("user", user)
                        .bind("drawing", cell.drawing().hex())
                        .bind("cell", cell.number())
                        .execute();
            }
            return removed == 0;
        });
    }

    @Override
    public boolean isFavourite(long user, Cell cell) {
        return jdbi.withHandle(handle -> {
            Query query = bound(
                    handle,
                    "select count(*) from favourite where drawing = :drawing and cell = :cell"
                            + (user == 0 ? "" : " and user_id = :user"),
                    cell);
            return (user == 0 ? query : query.bind("user", user))
                            .mapTo(Integer.class)
                            .one()
                    > 0;
        });
    }

    @Override
    public boolean hasFavourite(DrawingId drawing) {
        return number("select count(*) from favourite where drawing = :value", drawing.hex()) > 0;
    }

    @Override
    public int countFavourites(long user) {
        return number("select count(*) from favourite where user_id = :value", user);
    }

    @Override
    public int countPictures(long user) {
        return number(
                "select count(*) from drawing_file join drawing on drawing.id = drawing_file.drawing"
                        + " where user_id = :value and (name like '_.png' or name like '__.png')",
                user);
    }

    private int number(String sql, Object value) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("value", value)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<Cell> favourites(long user, int offset, int count) {
        return jdbi.withHandle(handle -> page(
                        handle,
                        "select drawing, cell from favourite" + ofUser(user)
                                + " order by number desc offset :offset rows fetch next :count rows only",
                        user,
                        offset,
                        count)
                .map((row, context) -> new Cell(new DrawingId(row.getString("drawing")), row.getInt("cell")))
                .list());
    }

    @Override
    public boolean forget(DrawingId id) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from drawing where id = :id")
                        .bind("id", id.hex())
                        .execute())
                == 1;
    }

    @Override
    public boolean names(String sha256) {
        return jdbi.withHandle(
                        handle -> handle.createQuery("select (select count(*) from drawing_file where sha256 = :sha256)"
                                        + " + (select count(*) from refusal where picture = :sha256)")
                                .bind("sha256", sha256)
                                .mapTo(Integer.class)
                                .one())
                > 0;
    }
}
