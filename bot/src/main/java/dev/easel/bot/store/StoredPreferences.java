package dev.easel.bot.store;

import dev.easel.bot.job.PreferenceTexts;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Texts in the table {@code preference}. Thread-safe. */
final class StoredPreferences implements PreferenceTexts {
    private final Jdbi jdbi;

    StoredPreferences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<String> find(long user) {
        return jdbi.withHandle(handle -> read(handle, user, ""));
    }

    /** One after the other in this process, whatever the database would make of it. */
    @Override
    public synchronized String change(long user, Function<Optional<String>, String> change) {
        return jdbi.inTransaction(handle -> {
            Optional<String> before = read(handle, user, " for update");
            String after = change.apply(before);
            handle.createUpdate(
                            before.isPresent()
                                    ? "update preference set settings = :settings where user_id = :user"
                                    : "insert into preference (user_id, settings) values (:user, :settings)")
                    .bind("user", user)
                    .bind("settings", after)
                    .execute();
            return after;
        });
    }

    @Override
    public synchronized void forget(long user) {
        jdbi.useHandle(handle -> handle.execute("delete from preference where user_id = ?", user));
    }

    private static Optional<String> read(Handle handle, long user, String locked) {
        return handle.createQuery("select settings from preference where user_id = :user" + locked)
                .bind("user", user)
                .mapTo(String.class)
                .findOne();
    }
}
