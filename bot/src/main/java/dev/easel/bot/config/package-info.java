/**
 * The settings: one YAML file, read once and strictly, and the one secret, which the environment alone may hold. Knows
 * nothing of what the settings are for.
 */
@NullMarked
package dev.easel.bot.config;

import org.jspecify.annotations.NullMarked;
