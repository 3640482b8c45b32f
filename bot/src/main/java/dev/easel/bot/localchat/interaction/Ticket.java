package dev.easel.bot.localchat.interaction;

import dev.easel.bot.localchat.command.OptionType;
import dev.easel.bot.localchat.world.InteractionOrigin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stays known of an interaction after the bot was told.
 *
 * @param id snowflake
 * @param token what the bot answers with
 * @param type what was done
 * @param userId who acted
 * @param channelId where
 * @param nonce the page's own mark
 * @param askedAt when the bot was told
 * @param origin what an answering message says of its origin
 * @param answerType Discord's number for the type of an answering message
 * @param messageId the message whose component was used; 0 for none
 * @param focused the type of the option to complete; null where nothing is completed
 * @param opener the interaction that opened the modal that this submits; null where it is no modal
 * @param attachmentIds files that came with it
 */
record Ticket(
        long id,
        String token,
        InteractionType type,
        long userId,
        long channelId,
        @Nullable String nonce,
        Instant askedAt,
        InteractionOrigin origin,
        int answerType,
        long messageId,
        @Nullable OptionType focused,
        @Nullable OpenInteraction opener,
        List<Long> attachmentIds) {
    Ticket {
        attachmentIds = List.copyOf(attachmentIds);
    }

    @Override
    public String toString() {
        return "Ticket[" + type + " " + id + "]";
    }
}
