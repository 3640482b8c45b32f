/**
 * The command line: one class a command, wired by hand in EaselMain. Commands read options, call plain classes and
 * print; every error becomes one sentence and an exit code here and nowhere else.
 */
@NullMarked
package dev.easel.bot.cli;

import org.jspecify.annotations.NullMarked;
