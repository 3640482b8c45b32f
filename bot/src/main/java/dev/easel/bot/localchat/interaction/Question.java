package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.command.OptionType;
import dev.easel.bot.localchat.world.InteractionOrigin;
import dev.easel.bot.localchat.world.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a submission asks of the bot, checked.
 *
 * @param data Discord's interaction data
 * @param message the message whose component was used, then or to open the modal; null for none
 * @param origin what an answering message says of its origin
 * @param answerType Discord's number for the type of an answering message
 * @param focused the type of the option to complete; null where nothing is completed
 * @param opener the interaction that opened the modal that this submits; null where it is no modal
 */
record Question(
        ObjectNode data,
        @Nullable Message message,
        InteractionOrigin origin,
        int answerType,
        @Nullable OptionType focused,
        @Nullable OpenInteraction opener) {}
