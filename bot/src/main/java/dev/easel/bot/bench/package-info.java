/**
 * Measures at the local chat server. The bot, everything in one process: people ask for pictures at a steady rate, the
 * engine draws, and what counts is how soon each request is acknowledged. The page: the server in a process of its own,
 * many open pages and people who write. Nothing else depends on it.
 */
@NullMarked
package dev.easel.bot.bench;

import org.jspecify.annotations.NullMarked;
