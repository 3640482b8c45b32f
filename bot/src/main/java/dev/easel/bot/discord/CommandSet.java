package dev.easel.bot.discord;

import dev.easel.bot.draft.Parameter;
import dev.easel.bot.draft.ValueText;
import java.util.List;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The commands as Discord is told of them. */
final class CommandSet {
    private static final int LONGEST_PROMPT = 6000;
    private static final long LAST_SEED = (1L << 32) - 1;

    private static final CommandWords WORDS = new CommandWords("drawing");

    private CommandSet() {}

    static List<CommandData> drawing() {
        return List.of(
                everywhere(Commands.slash(CommandNames.IMAGINE, WORDS.describe(CommandNames.IMAGINE))
                        .addOptions(options())
                        .setLocalizationFunction(WORDS)),
                menu(CommandNames.RECIPE, "配方"),
                menu(CommandNames.REMIX, "重混"));
    }

    /** An entry of the menu of messages. */
    static CommandData menu(String name, String chinese) {
        return everywhere(Commands.message(name).setNameLocalization(DiscordLocale.CHINESE_CHINA, chinese));
    }

    /** A command for servers and direct messages, and for those who bring it along to where the bot is not. */
    static CommandData everywhere(CommandData command) {
        return command.setIntegrationTypes(IntegrationType.ALL).setContexts(InteractionContextType.ALL);
    }

    private static List<OptionData> options() {
        return List.of(
                option(OptionType.STRING, CommandNames.PROMPT).setRequired(true).setMaxLength(LONGEST_PROMPT),
                text(Parameter.AR).setAutoComplete(true),
                text(Parameter.NO),
                whole(Parameter.SEED, 0, LAST_SEED),
                whole(Parameter.COUNT, 1, 4),
                whole(Parameter.STEPS, 1, 500),
                decimal(Parameter.GUIDANCE, 50),
                text(Parameter.SAMPLER).addChoices(samplers()),
                text(Parameter.SIZE),
                text(Parameter.MODEL).setAutoComplete(true),
                picture(CommandNames.INIT),
                decimal(Parameter.STRENGTH, 1),
                picture(CommandNames.MASK),
                picture(CommandNames.FROM),
                decimal(Parameter.GUIDANCE_RESCALE, 1),
                whole(Parameter.CLIP_SKIP, 0, 8));
    }

    private static OptionData text(Parameter parameter) {
        return option(OptionType.STRING, parameter.id());
    }

    private static OptionData whole(Parameter parameter, long least, long most) {
        return option(OptionType.INTEGER, parameter.id()).setRequiredRange(least, most);
    }

    private static OptionData decimal(Parameter parameter, double most) {
        return option(OptionType.NUMBER, parameter.id()).setRequiredRange(0.0, most);
    }

    private static OptionData picture(String name) {
        return option(OptionType.ATTACHMENT, name);
    }

    private static OptionData option(OptionType type, String name) {
        return new OptionData(type, name, WORDS.describe(CommandNames.IMAGINE + ".options." + name));
    }

    private static List<Command.Choice> samplers() {
        return ValueText.samplers().stream()
                .map(name -> new Command.Choice(name, name))
                .toList();
    }
}
