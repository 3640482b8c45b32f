package dev.easel.bot.discord;

import dev.easel.bot.audit.RequestNote;
import dev.easel.bot.imagine.Asked;
import dev.easel.bot.imagine.ButtonId;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.CommandInteraction;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/** What an interaction asks for, as it was given: the audit log's note of what nothing else is known of. */
final class Given {
    private Given() {}

    static RequestNote by(Interaction interaction) {
        if (interaction instanceof CommandInteraction command) {
            return command(command);
        }
        if (interaction instanceof ModalInteraction form) {
            ModalMapping prompt = form.getValue(CommandNames.PROMPT);
            return RequestNote.of(prompt == null ? "" : prompt.getAsString(), "form");
        }
        return interaction instanceof ComponentInteraction click ? click(click.getComponentId()) : RequestNote.NONE;
    }

    private static RequestNote click(String id) {
        return ButtonId.parse(id).map(Asked::by).orElseGet(() -> RequestNote.of("", "button " + id));
    }

    /** Files are left out, as their addresses are secrets. */
    private static RequestNote command(CommandInteractionPayload command) {
        String options = command.getOptions().stream()
                .filter(option -> option.getType() != OptionType.ATTACHMENT)
                .filter(option -> !option.getName().equals(CommandNames.PROMPT))
                .map(option -> " --" + option.getName() + " " + option.getAsString())
                .collect(Collectors.joining());
        String prompt = command.getOption(CommandNames.PROMPT, "", option -> option.getAsString());
        return RequestNote.of(prompt, command.getName() + options);
    }
}
