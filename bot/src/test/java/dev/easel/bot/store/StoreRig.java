package dev.easel.bot.store;

import java.nio.file.Path;

/** Databases for tests. */
public final class StoreRig {
    private StoreRig() {}

    /** One in memory for a folder: empty at first, and gone when the process ends. */
    public static DatabaseAddress of(Path folder) {
        return new DatabaseAddress(
                "jdbc:h2:mem:" + folder.toString().replaceAll("[^A-Za-z0-9]", "")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "",
                "");
    }
}
