/**
 * What those who manage a server decide, as answers to them. Who may ask is checked before; what is decided counts at once.
 * Knows nothing of the chat's library.
 */
@NullMarked
package dev.easel.bot.admin;

import org.jspecify.annotations.NullMarked;
