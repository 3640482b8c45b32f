/**
 * What people read, in English and in Simplified Chinese. Each subject has a file of its own in each language; a test holds
 * them together.
 */
@NullMarked
package dev.easel.bot.words;

import org.jspecify.annotations.NullMarked;
