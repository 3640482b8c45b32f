/**
 * What has to be there before Easel can draw and chat, each thing looked at and told with a way out. Asks Discord's REST
 * API by plain HTTP and without the bot's library, so that it works where the bot does not.
 */
@NullMarked
package dev.easel.bot.check;

import org.jspecify.annotations.NullMarked;
