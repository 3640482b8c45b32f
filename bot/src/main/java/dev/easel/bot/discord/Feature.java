package dev.easel.bot.discord;

import java.util.List;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/**
 * Something that people can do: its commands, and the components and forms whose ids it knows. Each event is acknowledged
 * once and at once; a handler maps it to a request of a plain class and shows what that answers. Thread-safe.
 */
interface Feature {
    /** Its commands, in the order to be registered. */
    default List<CommandData> commands() {
        return List.of();
    }

    /** Whether a component or a form of this id, of whatever version, is its own. */
    default boolean owns(String customId) {
        return false;
    }

    default void onCommand(SlashCommandInteractionEvent event) {}

    default void onMenu(MessageContextInteractionEvent event) {}

    default void onSuggest(CommandAutoCompleteInteractionEvent event) {}

    default void onButton(ButtonInteractionEvent event) {}

    default void onSelect(StringSelectInteractionEvent event) {}

    default void onForm(ModalInteractionEvent event) {}

    /** Somebody reacted to a message, of whomever; every feature is told. */
    default void onReaction(MessageReactionAddEvent event) {}
}
