package dev.easel.bot.discord;

import dev.easel.bot.draft.Parameter;
import dev.easel.bot.draft.ValueText;
import java.util.List;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;
import net.dv8tion.jda.api.interactions.commands.localization.ResourceBundleLocalizationFunction;

/** The commands as Discord is told of them. */
final class CommandSet {
    private static final int LONGEST_PROMPT = 6000;
    private static final long LAST_SEED = (1L << 32) - 1;

    private CommandSet() {}

    static List<CommandData> drawing() {
        List<CommandData> commands = List.of(
                everywhere(Commands.slash(CommandNames.IMAGINE, "Draws pictures from text.")
                        .addOptions(options())),
                everywhere(Commands.message(CommandNames.RECIPE)),
                everywhere(Commands.message(CommandNames.REMIX)));
        commands.forEach(command -> command.setLocalizationFunction(chinese("drawing")));
        return commands;
    }

    /**
     * Names and descriptions in Chinese.
     *
     * @param bundle the name of a file of this package, before {@code _zh_CN.properties}
     */
    static LocalizationFunction chinese(String bundle) {
        return ResourceBundleLocalizationFunction.fromBundles(
                        "dev.easel.bot.discord." + bundle, DiscordLocale.CHINESE_CHINA)
                .build();
    }

    /** A command for servers and for direct messages. */
    static CommandData everywhere(CommandData command) {
        return command.setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    }

    private static List<OptionData> options() {
        return List.of(
                new OptionData(
                                OptionType.STRING,
                                CommandNames.PROMPT,
                                "What to draw; may end in --ar 3:2 --seed 7.",
                                true)
                        .setMaxLength(LONGEST_PROMPT),
                text(Parameter.AR, "Aspect ratio, such as 3:2.").setAutoComplete(true),
                text(Parameter.NO, "What to steer away from."),
                whole(Parameter.SEED, "Same seed, same picture; random unless given.", 0, LAST_SEED),
                whole(Parameter.COUNT, "Pictures; 4 unless given.", 1, 4),
                whole(Parameter.STEPS, "Sampling steps.", 1, 500),
                decimal(Parameter.GUIDANCE, "How closely to follow the prompt; 1 is off.", 50),
                text(Parameter.SAMPLER, "The sampling algorithm.").addChoices(samplers()),
                text(Parameter.SIZE, "Exact size, such as 512x768."),
                text(Parameter.MODEL, "The model to draw with.").setAutoComplete(true),
                picture(CommandNames.INIT, "A PNG, JPEG or WebP to start from."),
                decimal(Parameter.STRENGTH, "How much of it to redraw; 0.75 unless given.", 1),
                picture(CommandNames.MASK, "Where to redraw it: white; of the same size."),
                picture(CommandNames.FROM, "A picture of Easel's whose settings count but for what is given."),
                decimal(Parameter.GUIDANCE_RESCALE, "Against overexposure; 0 is off.", 1),
                whole(Parameter.CLIP_SKIP, "Text-encoder layers to leave out.", 0, 8));
    }

    private static OptionData text(Parameter parameter, String description) {
        return new OptionData(OptionType.STRING, parameter.id(), description);
    }

    private static OptionData whole(Parameter parameter, String description, long least, long most) {
        return new OptionData(OptionType.INTEGER, parameter.id(), description).setRequiredRange(least, most);
    }

    private static OptionData decimal(Parameter parameter, String description, double most) {
        return new OptionData(OptionType.NUMBER, parameter.id(), description).setRequiredRange(0.0, most);
    }

    private static OptionData picture(String name, String description) {
        return new OptionData(OptionType.ATTACHMENT, name, description);
    }

    private static List<Command.Choice> samplers() {
        return ValueText.samplers().stream()
                .map(name -> new Command.Choice(name, name))
                .toList();
    }
}
