/**
 * Measures the bot at the local chat server, everything in one process: people ask for pictures at a steady rate, the
 * engine draws, and what counts is how soon each request is acknowledged. Nothing else depends on it.
 */
@NullMarked
package dev.easel.bot.bench;

import org.jspecify.annotations.NullMarked;
