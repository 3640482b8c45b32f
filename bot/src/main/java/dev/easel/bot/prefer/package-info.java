/**
 * What people prefer: their macros and suffix, and how drawings are made and delivered where a prompt says nothing. Knows no
 * chat library. Start at Preferences and PreferenceBook; Choice is what the buttons of the settings' panel say.
 */
@NullMarked
package dev.easel.bot.prefer;

import org.jspecify.annotations.NullMarked;
