package dev.easel.bot.discord;

import dev.easel.bot.words.Words;
import java.util.Locale;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** Commands and options in both languages, from the texts of a subject. Immutable. */
final class Localized {
    private final Words english;
    private final Words chinese;

    Localized(String subject) {
        english = Words.of(subject, Locale.ENGLISH);
        chinese = Words.of(subject, Locale.SIMPLIFIED_CHINESE);
    }

    /** The command, by the texts {@code command} and {@code description}. */
    SlashCommandData command() {
        return Commands.slash(english.say("command"), english.say("description"))
                .setNameLocalization(DiscordLocale.CHINESE_CHINA, chinese.say("command"))
                .setDescriptionLocalization(DiscordLocale.CHINESE_CHINA, chinese.say("description"));
    }

    /**
     * An option.
     *
     * @param text of its description
     * @param values in it
     */
    OptionData option(OptionType type, String name, String text, Object... values) {
        return new OptionData(type, name, english.say(text, values))
                .setDescriptionLocalization(DiscordLocale.CHINESE_CHINA, chinese.say(text, values));
    }

    /** A choice of an option, by the text of its value. */
    Command.Choice choice(String value) {
        return new Command.Choice(english.say(value), value)
                .setNameLocalization(DiscordLocale.CHINESE_CHINA, chinese.say(value));
    }
}
