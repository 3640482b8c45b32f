package dev.easel.bot.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * A table of one text for each key, within somebody's transaction. Immutable.
 *
 * @param table its name
 * @param key the column of numbers
 * @param text the column of texts
 */
record TextRows(String table, String key, String text) {
    Optional<String> find(Handle handle, long row) {
        return read(handle, row, "");
    }

    /** The rows whose texts contain a part, in which nothing stands for anything else. */
    List<Long> containing(Handle handle, String part) {
        return handle.createQuery("select " + key + " from " + table + " where " + text + " like :part")
                .bind("part", "%" + part + "%")
                .mapTo(Long.class)
                .list();
    }

    /** Puts what is made of a row's text in its place, and returns it. */
    String change(Handle handle, long row, Function<Optional<String>, String> change) {
        Optional<String> before = read(handle, row, " for update");
        String after = change.apply(before);
        handle.createUpdate(
                        before.isPresent()
                                ? "update " + table + " set " + text + " = :text where " + key + " = :row"
                                : "insert into " + table + " (" + key + ", " + text + ") values (:row, :text)")
                .bind("row", row)
                .bind("text", after)
                .execute();
        return after;
    }

    private Optional<String> read(Handle handle, long row, String locked) {
        return handle.createQuery("select " + text + " from " + table + " where " + key + " = :row" + locked)
                .bind("row", row)
                .mapTo(String.class)
                .findOne();
    }
}
