/**
 * What servers have decided, as values.
 */
@NullMarked
package dev.easel.bot.policy;

import org.jspecify.annotations.NullMarked;
