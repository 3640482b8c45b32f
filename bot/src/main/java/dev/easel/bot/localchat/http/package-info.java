/**
 * HTTP as the chat server uses it, on Jetty: a {@code Router} finds the {@code Endpoint} for a method and path, which turns
 * an {@code HttpCall} into a {@code Reply} or throws an {@code ApiException}. Knows nothing of chat.
 */
@NullMarked
package dev.easel.bot.localchat.http;

import org.jspecify.annotations.NullMarked;
