/**
 * The bot on Discord, or on any server that speaks its protocol; the only package that knows JDA. Holds no logic: events
 * become requests to the desk, and what the desk delivers becomes messages. Start at DiscordBot and ChatListener.
 */
@NullMarked
package dev.easel.bot.discord;

import org.jspecify.annotations.NullMarked;
