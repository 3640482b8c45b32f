package dev.easel.bot.discord;

import dev.easel.bot.words.Words;
import java.util.Locale;
import java.util.Map;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;

/** The descriptions of a feature's commands and options, among its texts; names are the same in all languages. */
final class CommandWords implements LocalizationFunction {
    private static final String DESCRIPTION = ".description";

    private final Words english;
    private final Words chinese;

    /** @param subject of the texts */
    CommandWords(String subject) {
        english = Words.of(subject, Locale.ENGLISH);
        chinese = Words.of(subject, Locale.SIMPLIFIED_CHINESE);
    }

    /** @param path of a command or of an option, such as {@code prefer.option.set} */
    String describe(String path) {
        return english.say(path + DESCRIPTION);
    }

    @Override
    public Map<DiscordLocale, String> apply(String key) {
        return key.endsWith(DESCRIPTION) ? Map.of(DiscordLocale.CHINESE_CHINA, chinese.say(key)) : Map.of();
    }
}
