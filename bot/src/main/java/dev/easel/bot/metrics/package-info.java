/**
 * What is counted and measured while the bot runs. {@link dev.easel.bot.metrics.Meters} is what the rest of Easel calls; the
 * library behind it shows nowhere else. What is measured names no person, no server and no prompt.
 */
@NullMarked
package dev.easel.bot.metrics;

import org.jspecify.annotations.NullMarked;
