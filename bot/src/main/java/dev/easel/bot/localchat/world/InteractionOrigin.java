package dev.easel.bot.localchat.world;

import org.jspecify.annotations.Nullable;

/**
 * The interaction that a message answers.
 *
 * @param id of the interaction
 * @param type Discord's number: 2 command, 3 component, 5 modal
 * @param userId who acted
 * @param name of the command; empty where none was used
 * @param originalMessageId of a follow-up, the first answer; 0 for none
 * @param interactedMessageId of a component's, the message it is on; 0 for none
 * @param targetId of a menu command's, the message or the user it was chosen on; 0 for none
 * @param triggering of a modal's, the interaction that opened it
 */
public record InteractionOrigin(
        long id,
        int type,
        long userId,
        String name,
        long originalMessageId,
        long interactedMessageId,
        long targetId,
        @Nullable InteractionOrigin triggering) {}
