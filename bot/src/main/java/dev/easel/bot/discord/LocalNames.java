package dev.easel.bot.discord;

import dev.easel.bot.words.Words;
import java.util.Locale;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** Commands with their names and descriptions in each language: {@code command.NAME.description} of a subject, and so on. */
final class LocalNames {
    private LocalNames() {}

    /** For servers and direct messages. */
    static SlashCommandData command(String subject, String name) {
        Words english = Words.of(subject, Locale.ENGLISH);
        Words chinese = Words.of(subject, Locale.SIMPLIFIED_CHINESE);
        String key = "command." + name;
        SlashCommandData command = Commands.slash(english.say(key + ".name"), english.say(key + ".description"))
                .setNameLocalization(DiscordLocale.CHINESE_CHINA, chinese.say(key + ".name"))
                .setDescriptionLocalization(DiscordLocale.CHINESE_CHINA, chinese.say(key + ".description"));
        CommandSet.everywhere(command);
        return command;
    }

    /** An option of a command, described. */
    static OptionData option(String subject, String command, OptionData option) {
        Words english = Words.of(subject, Locale.ENGLISH);
        Words chinese = Words.of(subject, Locale.SIMPLIFIED_CHINESE);
        String key = "command." + command + "." + option.getName();
        return option.setDescription(english.say(key + ".description"))
                .setNameLocalization(DiscordLocale.CHINESE_CHINA, chinese.say(key + ".name"))
                .setDescriptionLocalization(DiscordLocale.CHINESE_CHINA, chinese.say(key + ".description"));
    }
}
