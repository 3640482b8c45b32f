package dev.easel.bot.discord;

import dev.easel.bot.admin.AdminAnswer;
import dev.easel.bot.job.Asker;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** A group of subcommands of /admin. Who uses it has been found to manage the server. Thread-safe. */
interface AdminGroup {
    /** Its name and words. */
    AdminOptions options();

    /** Its subcommands, described in its words. */
    SubcommandGroupData data();

    /** Why nothing is done, for what was chosen; at once and from memory. */
    default Optional<String> refusal(SlashCommandInteractionEvent event, Asker asker) {
        return Optional.empty();
    }

    /** What is to be done in the background; reads the event before it returns. */
    Supplier<AdminAnswer> answer(SlashCommandInteractionEvent event, Asker asker);

    /** Completes an option; from memory. */
    default void onSuggest(CommandAutoCompleteInteractionEvent event) {}
}
