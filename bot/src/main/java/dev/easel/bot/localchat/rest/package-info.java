/**
 * Discord's REST API: the endpoints that bots call, and the rules for messages that every part of the server shares.
 * {@code MessageForms} reads and validates a message's body, {@code MessagePosts} makes a message of it, and
 * {@code ChannelMessages} is what anybody, bot or person, may do with the messages of a channel.
 */
@NullMarked
package dev.easel.bot.localchat.rest;

import org.jspecify.annotations.NullMarked;
