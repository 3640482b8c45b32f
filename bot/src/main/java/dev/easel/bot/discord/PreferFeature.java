package dev.easel.bot.discord;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Sentence;
import dev.easel.bot.job.Asker;
import dev.easel.bot.prefer.PreferenceDesk;
import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** Lets people say what they prefer: /prefer. Thread-safe. */
final class PreferFeature implements Feature {
    private static final String PREFER = "prefer";
    private static final String NAME = "name";
    private static final String VALUE = "value";
    private static final String NEW_VALUE = "new_value";
    private static final int LONGEST_NAME = 34;
    private static final int LONGEST_VALUE = 1000;

    private final ImagineDesk desk;
    private final PreferenceDesk preferences;
    private final CommandWords words = new CommandWords(PREFER);

    PreferFeature(ImagineDesk desk) {
        this.desk = desk;
        preferences = new PreferenceDesk(desk.books().preferences());
    }

    @Override
    public List<CommandData> commands() {
        return List.of(CommandSet.everywhere(Commands.slash(PREFER, words.describe(PREFER))
                .addSubcommandGroups(new SubcommandGroupData("option", words.describe("prefer.option"))
                        .addSubcommands(
                                subcommand("set", "prefer.option.set")
                                        .addOptions(
                                                text("prefer.option.set", NAME, LONGEST_NAME)
                                                        .setRequired(true)
                                                        .setAutoComplete(true),
                                                text("prefer.option.set", VALUE, LONGEST_VALUE)),
                                subcommand("list", "prefer.option.list")))
                .addSubcommands(
                        subcommand("suffix", "prefer.suffix")
                                .addOptions(text("prefer.suffix", NEW_VALUE, LONGEST_VALUE)),
                        subcommand("auto_dm", "prefer.auto_dm"),
                        subcommand("remix", "prefer.remix"))
                .setLocalizationFunction(words)));
    }

    private SubcommandData subcommand(String name, String path) {
        return new SubcommandData(name, words.describe(path));
    }

    private OptionData text(String path, String name, int longest) {
        return new OptionData(OptionType.STRING, name, words.describe(path + ".options." + name)).setMaxLength(longest);
    }

    @Override
    public void onCommand(SlashCommandInteractionEvent event) {
        Asker asker = Place.asker(event);
        try {
            Replies.whisper(event, answer(event, asker));
        } catch (RefusedInputException e) {
            Replies.whisper(event, Sentence.of(String.valueOf(e.getMessage())));
        }
    }

    private String answer(SlashCommandInteractionEvent event, Asker asker) {
        return switch (event.getFullCommandName()) {
            case "prefer option set" -> macro(asker, value(event, NAME), value(event, VALUE));
            case "prefer option list" -> preferences.macros(asker);
            case "prefer suffix" -> suffix(asker, value(event, NEW_VALUE));
            case "prefer auto_dm" -> preferences.toggleAutoDm(asker);
            case "prefer remix" -> preferences.toggleRemix(asker);
            default -> ChatTexts.UNKNOWN_COMMAND;
        };
    }

    /** What no prompt could have is told now, and not with each of them. */
    private String macro(Asker asker, String name, String text) {
        desk.requests().refuseMacro(name, text, asker);
        return preferences.macro(asker, name, text);
    }

    /** What no prompt could end in is told now, and not with each of them. */
    private String suffix(Asker asker, String text) {
        desk.requests().refuseSuffix(text, asker);
        return preferences.suffix(asker, text);
    }

    private static String value(SlashCommandInteractionEvent event, String name) {
        OptionMapping option = event.getOption(name);
        return option == null ? "" : option.getAsString();
    }

    @Override
    public void onSuggest(CommandAutoCompleteInteractionEvent event) {
        Suggestions.show(
                event,
                Suggestions.matching(
                        preferences.names(event.getUser().getIdLong()),
                        event.getFocusedOption().getValue()));
    }
}
