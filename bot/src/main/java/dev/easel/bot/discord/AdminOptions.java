package dev.easel.bot.discord;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/**
 * The subcommands and options of a group of /admin, described in its words, and what was given.
 *
 * @param group its name
 * @param words that describe it
 */
record AdminOptions(String group, CommandWords words) {
    SubcommandGroupData data(SubcommandData... subcommands) {
        return new SubcommandGroupData(group, words.describe(path(""))).addSubcommands(subcommands);
    }

    SubcommandData sub(String name) {
        return new SubcommandData(name, words.describe(path("." + name)));
    }

    OptionData option(String subcommand, OptionType type, String name) {
        return new OptionData(type, name, words.describe(path("." + subcommand + ".options." + name)));
    }

    /** Each chosen by its id. */
    static List<Command.Choice> choices(Stream<String> ids) {
        return ids.map(id -> new Command.Choice(id, id)).toList();
    }

    private String path(String rest) {
        return "admin." + group + rest;
    }

    /** Empty where it is not given. */
    static String text(SlashCommandInteractionEvent event, String option) {
        return event.getOption(option, "", OptionMapping::getAsString);
    }

    static Optional<Long> id(SlashCommandInteractionEvent event, String option) {
        return Optional.ofNullable(event.getOption(option)).map(OptionMapping::getAsLong);
    }

    static Optional<Integer> whole(SlashCommandInteractionEvent event, String option) {
        return Optional.ofNullable(event.getOption(option)).map(OptionMapping::getAsInt);
    }
}
