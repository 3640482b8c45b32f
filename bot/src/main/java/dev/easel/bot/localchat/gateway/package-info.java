/**
 * Discord's gateway: WebSocket connections of bots, their sessions, and what they are told. A {@code GatewayConnection} is
 * the socket, a {@code Conversation} the protocol on it, a {@code BotSession} what outlives it so that a bot can resume;
 * {@code EventWriter} turns what happens in the world into the gateway's JSON. Lock order: world, session, outbox.
 */
@NullMarked
package dev.easel.bot.localchat.gateway;

import org.jspecify.annotations.NullMarked;
