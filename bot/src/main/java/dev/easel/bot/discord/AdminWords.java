package dev.easel.bot.discord;

import java.util.Map;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;

/**
 * The descriptions of /admin: each group's among its own texts.
 *
 * @param own of what belongs to no group
 * @param groups by name
 */
record AdminWords(CommandWords own, Map<String, CommandWords> groups) implements LocalizationFunction {
    AdminWords {
        groups = Map.copyOf(groups);
    }

    /** @param key such as {@code admin.quota.set.description} */
    @Override
    public Map<DiscordLocale, String> apply(String key) {
        String[] parts = key.split("\\.", 3);
        return groups.getOrDefault(parts[1], own).apply(key);
    }
}
