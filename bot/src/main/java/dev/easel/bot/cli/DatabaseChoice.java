package dev.easel.bot.cli;

import dev.easel.bot.config.DatabaseSettings;
import dev.easel.bot.config.Settings;
import dev.easel.bot.store.DatabaseAddress;

/** The database that the settings name. */
final class DatabaseChoice {
    private DatabaseChoice() {}

    static DatabaseAddress of(Settings settings) {
        DatabaseSettings database = settings.database();
        return database.url()
                .map(url -> DatabaseAddress.postgresql(url, database.user(), database.password()))
                .orElseGet(() -> DatabaseAddress.inFolder(settings.drawing().folder()));
    }
}
