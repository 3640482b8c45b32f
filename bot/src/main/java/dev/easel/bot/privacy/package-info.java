/**
 * What people may ask about what is kept of them: all of it in one archive, and that it be forgotten. Knows no chat library
 * and no database.
 */
@NullMarked
package dev.easel.bot.privacy;

import org.jspecify.annotations.NullMarked;
