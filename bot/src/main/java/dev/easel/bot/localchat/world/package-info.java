/**
 * What the chat server knows: people, roles, channels, messages. {@code World} is the only place where they change, under
 * one lock, and tells its listeners in order; everything it hands out is immutable. Knows nothing of HTTP or JSON on the
 * wire but {@code WireJson}, which writes these records as Discord does.
 */
@NullMarked
package dev.easel.bot.localchat.world;

import org.jspecify.annotations.NullMarked;
