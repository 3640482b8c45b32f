package dev.easel.bot.cli;

import dev.easel.bot.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the settings file. */
final class SettingsOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The settings; easel.yaml in EASEL_HOME unless given, or Easel's own.")
    private @Nullable String config;

    Settings read(Surroundings surroundings) {
        Path home = surroundings.chat().home();
        Map<String, String> environment = surroundings.environment();
        if (config != null) {
            return Settings.read(surroundings.file(config), home, environment);
        }
        for (Path file :
                new Path[] {home.resolve("easel.yaml"), surroundings.chat().shippedSettings()}) {
            if (Files.exists(file)) {
                return Settings.read(file, home, environment);
            }
        }
        return Settings.defaults(home, environment);
    }
}
