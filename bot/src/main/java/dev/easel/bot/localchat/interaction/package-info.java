/**
 * Interactions: what people do with commands, buttons, selects and modals, from the page to the bot and back. Holds Discord's
 * rules for them: three seconds for one acknowledgement, tokens for fifteen minutes.
 */
@NullMarked
package dev.easel.bot.localchat.interaction;

import org.jspecify.annotations.NullMarked;
