package dev.easel.bot.discord;

import java.util.List;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;

/** Tells what one can do: /help. Thread-safe. */
final class HelpFeature implements Feature {
    @Override
    public List<CommandData> commands() {
        return List.of(CommandSet.everywhere(Commands.slash(CommandNames.HELP, "What one can do here.")));
    }

    @Override
    public void onCommand(SlashCommandInteractionEvent event) {
        Replies.whisper(event, ChatTexts.HELP);
    }
}
