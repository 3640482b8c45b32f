package dev.easel.bot.store;

import dev.easel.bot.job.PreferenceTexts;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Texts in the table {@code preference}. Thread-safe. */
final class StoredPreferences implements PreferenceTexts {
    private static final TextRows ROWS = new TextRows("preference", "user_id", "settings");

    private final Jdbi jdbi;

    StoredPreferences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<String> find(long user) {
        return jdbi.withHandle(handle -> ROWS.find(handle, user));
    }

    /** One after the other in this process, whatever the database would make of it. */
    @Override
    public synchronized String change(long user, Function<Optional<String>, String> change) {
        return jdbi.inTransaction(handle -> ROWS.change(handle, user, change));
    }

    @Override
    public synchronized void forget(long user) {
        jdbi.useHandle(handle -> handle.execute("delete from preference where user_id = ?", user));
    }
}
