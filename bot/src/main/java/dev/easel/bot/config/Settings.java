package dev.easel.bot.config;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.quota.QuotaDefaults;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Everything that can be set; what is not has its default.
 *
 * @param clicks of one person at once, of which there is one more each second; 0 for as many as they like
 */
public record Settings(
        DiscordAccess discord,
        ShardSettings shards,
        ChatSettings chat,
        ModelSettings model,
        DrawingSettings drawing,
        QueueSettings queue,
        QuotaDefaults quota,
        WebSettings web,
        DatabaseSettings database,
        RetentionSettings retention,
        int clicks) {
    /** What holds where no file says otherwise. */
    public static Settings defaults(Path home, Map<String, String> environment) {
        return new SettingsReader(new EnumMap<>(SettingKey.class), home).settings(environment);
    }

    /**
     * Reads a file.
     *
     * @param home what relative paths in it start from
     * @param environment holds the token
     * @throws RefusedInputException naming file, line and value, where something is no setting or out of range
     */
    public static Settings read(Path file, Path home, Map<String, String> environment) {
        return new SettingsReader(SettingsFile.read(file), home).settings(environment);
    }

    /** The same on another server. */
    public Settings at(DiscordAccess other) {
        return new Settings(other, shards, chat, model, drawing, queue, quota, web, database, retention, clicks);
    }
}
