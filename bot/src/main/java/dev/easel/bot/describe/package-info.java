/**
 * From pictures to prompts, and from long prompts to short ones. Both ask the model itself, by the engine's Explainer:
 * which of the words that it knows help it to see a picture, and which words of a prompt it heeds. Start at Describer and
 * Shortener; what comes of them are records, and nothing here knows of a chat. Thread-safe throughout.
 */
@NullMarked
package dev.easel.bot.describe;

import org.jspecify.annotations.NullMarked;
