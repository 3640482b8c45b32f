package dev.easel.bot.store;

import java.util.UUID;

/** Databases for tests. */
public final class StoreRig {
    private StoreRig() {}

    /** An empty one of its own, gone when the process ends. */
    public static DatabaseAddress fresh() {
        return new DatabaseAddress(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "",
                "");
    }
}
