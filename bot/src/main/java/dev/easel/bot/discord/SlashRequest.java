package dev.easel.bot.discord;

import dev.easel.bot.draft.Parameter;
import dev.easel.bot.imagine.ImagineRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.SlashCommandInteraction;

/** What was given to /imagine. */
final class SlashRequest {
    private SlashRequest() {}

    static ImagineRequest read(SlashCommandInteraction command, AttachmentFetcher attachments) {
        Map<Parameter, String> options = new EnumMap<>(Parameter.class);
        for (OptionMapping option : command.getOptions()) {
            Parameter.parse(option.getName()).ifPresent(parameter -> options.put(parameter, option.getAsString()));
        }
        OptionMapping prompt = command.getOption(CommandNames.PROMPT);
        return new ImagineRequest(
                prompt == null ? "" : prompt.getAsString(),
                options,
                picture(command, CommandNames.INIT).map(attachments::picture),
                picture(command, CommandNames.MASK).map(attachments::picture),
                picture(command, CommandNames.FROM).map(attachments::picture),
                attachments::link);
    }

    private static Optional<Message.Attachment> picture(SlashCommandInteraction command, String name) {
        return Optional.ofNullable(command.getOption(name)).map(OptionMapping::getAsAttachment);
    }
}
