/**
 * What people ask of a picture or a prompt, where no drawing comes of it at once: prompts for a picture, the words of a
 * prompt that count. Questions are answered in the background, one of a person at a time, and end with the process; what an
 * answer offers is read from its own text again, so that its buttons outlive it.
 */
@NullMarked
package dev.easel.bot.insight;

import org.jspecify.annotations.NullMarked;
