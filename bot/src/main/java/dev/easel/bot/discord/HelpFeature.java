package dev.easel.bot.discord;

import dev.easel.bot.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Tells what one can do: /help. Each command has a line, from the texts by its name or else its description. Thread-safe. */
final class HelpFeature implements Feature {
    private static final String SUBJECT = "help";

    private final List<CommandData> known;

    /** @param features whose commands are told of */
    HelpFeature(List<Feature> features) {
        known = features.stream()
                .flatMap(feature -> feature.commands().stream())
                .toList();
    }

    @Override
    public List<CommandData> commands() {
        CommandWords words = new CommandWords(SUBJECT);
        return List.of(CommandSet.everywhere(Commands.slash(CommandNames.HELP, words.describe(CommandNames.HELP))
                .setLocalizationFunction(words)));
    }

    @Override
    public void onCommand(SlashCommandInteractionEvent event) {
        Replies.whisper(event, text(Place.asker(event).locale()));
    }

    private String text(Locale locale) {
        Words words = Words.of(SUBJECT, locale);
        Stream<String> commands = known.stream()
                .filter(command -> command.getType() == Command.Type.SLASH)
                .map(command -> "**/" + name(command, locale) + "** " + line(command, words, locale));
        String menus = known.stream()
                .filter(command -> command.getType() == Command.Type.MESSAGE)
                .map(command -> "**" + name(command, locale) + "**")
                .collect(Collectors.joining(words.say("between")));
        return Stream.concat(
                        commands, Stream.of(words.say("buttons"), words.say("menus", menus), words.say("reactions")))
                .collect(Collectors.joining("\n"));
    }

    /** As the person's client shows it. */
    private static String name(CommandData command, Locale locale) {
        return shown(command, "name", locale);
    }

    private static String line(CommandData command, Words words, Locale locale) {
        return words.find("line." + command.getName()).orElseGet(() -> shown(command, "description", locale));
    }

    /** What stands in a field of a command as it is registered, in a person's language. */
    private static String shown(CommandData command, String field, Locale locale) {
        DataObject data = command.toData();
        String english = data.getString(field, "");
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage())
                ? data.optObject(field + "_localizations")
                        .map(others -> others.getString(DiscordLocale.CHINESE_CHINA.getLocale(), english))
                        .orElse(english)
                : english;
    }
}
