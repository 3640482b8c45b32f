/**
 * From what a person said to the recipe that is drawn: the options' names, ranges and refusals, shared by the command
 * line and the chat. Start at Wishes and RecipeDraft. Thread-safe throughout.
 */
@NullMarked
package dev.easel.bot.draft;

import org.jspecify.annotations.NullMarked;
