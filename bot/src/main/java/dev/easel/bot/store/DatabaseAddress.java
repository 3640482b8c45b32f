package dev.easel.bot.store;

import dev.easel.bot.RefusedInputException;
import java.nio.file.Path;

/**
 * Which database.
 *
 * @param url for JDBC
 * @param user its name there; empty where the URL says all
 * @param password never logged; empty where none is needed
 */
public record DatabaseAddress(String url, String user, String password) {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** Who waits longer for another's row is rolled back, which H2 cannot always do without loss. */
    private static final int LONGEST_LOCK_MILLIS = 30_000;

    /** A file of Easel's own; what is written there outlives the process from the moment it is told to be. */
    public static DatabaseAddress inFolder(Path home) {
        Path file = home.toAbsolutePath().resolve("easel");
        return new DatabaseAddress(
                "jdbc:h2:file:" + file + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                        + ";WRITE_DELAY=0;LOCK_TIMEOUT=" + LONGEST_LOCK_MILLIS
                        + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0",
                "",
                "");
    }

    /**
     * A PostgreSQL server.
     *
     * @throws RefusedInputException for an address of another kind
     */
    public static DatabaseAddress postgresql(String url, String user, String password) {
        if (!url.startsWith(POSTGRESQL)) {
            throw new RefusedInputException("a database's address begins with " + POSTGRESQL
                    + "//, such as jdbc:postgresql://localhost/easel, not '" + url + "'");
        }
        return new DatabaseAddress(url, user, password);
    }

    /** Whether it is a file of this machine. */
    public boolean isFile() {
        return url.startsWith("jdbc:h2:");
    }

    @Override
    public String toString() {
        return url.replaceFirst("[;?].*", "");
    }
}
