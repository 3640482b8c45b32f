package dev.easel.bot.config;

import java.util.Optional;

/**
 * Where jobs and drawings are kept.
 *
 * @param url of a PostgreSQL server for JDBC; empty for a file in the drawings' folder
 * @param user its name there; empty where the address says all
 * @param password from the environment alone; empty where none is needed
 */
public record DatabaseSettings(Optional<String> url, String user, String password) {
    /** The variable that the password comes from. */
    public static final String VARIABLE = "EASEL_DATABASE_PASSWORD";

    private static final String BEGINNING = "jdbc:postgresql://";

    /** Refuses what is no such address, or would have the password in a file. */
    static void refuseUnlessAddress(SettingEntry entry, String url) {
        if (!url.startsWith(BEGINNING)) {
            throw entry.refused("begins with " + BEGINNING + ", such as jdbc:postgresql://localhost/easel, not '"
                    + url.replaceFirst("[?].*", "") + "'");
        }
        if (url.matches("(?s).*[?&]password=.*")) {
            throw entry.refused("holds a password; give it by the variable " + VARIABLE + " instead");
        }
    }

    @Override
    public String toString() {
        return url.map(address -> address.replaceFirst("[?].*", "")).orElse("a file");
    }
}
