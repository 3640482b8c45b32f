/**
 * A chat server on loopback that speaks Discord's REST API and gateway, with a page for people: {@code LocalChat} starts it.
 * The contract is docs/local-chat.md. {@code world} holds what it knows, {@code http} is how it is spoken to, {@code rest},
 * {@code gateway} and {@code interaction} are Discord's side for bots, {@code page} is what the page calls, {@code fault} is for tests.
 */
@NullMarked
package dev.easel.bot.localchat;

import org.jspecify.annotations.NullMarked;
