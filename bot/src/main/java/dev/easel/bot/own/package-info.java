/**
 * What a person has of their own: jobs in line and being drawn, drawings to be shown again, favourites, and what their
 * reactions ask for. Knows no chat library; tells everything in the person's language.
 */
@NullMarked
package dev.easel.bot.own;

import org.jspecify.annotations.NullMarked;
