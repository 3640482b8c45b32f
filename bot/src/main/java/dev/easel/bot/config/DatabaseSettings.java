package dev.easel.bot.config;

import java.util.Map;
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

    static DatabaseSettings read(SettingsReader reader, Map<String, String> environment) {
        Optional<String> url = reader.text(SettingKey.DATABASE_URL);
        url.ifPresent(text ->
                refuseUnlessAddress(reader.entry(SettingKey.DATABASE_URL).orElseThrow(), text));
        Optional<String> user = reader.text(SettingKey.DATABASE_USER);
        if (user.isPresent() && url.isEmpty()) {
            throw reader.entry(SettingKey.DATABASE_USER)
                    .orElseThrow()
                    .refused("is '" + user.get() + "', but " + SettingKey.DATABASE_URL.id()
                            + " names no server; set both or none");
        }
        return new DatabaseSettings(url, user.orElse(""), environment.getOrDefault(VARIABLE, ""));
    }

    /** Refuses what is no such address, or would have the password in a file. */
    private static void refuseUnlessAddress(SettingEntry entry, String url) {
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
