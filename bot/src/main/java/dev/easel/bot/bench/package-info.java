/**
 * Measures, and nothing else depends on it. At the local chat server: how soon the bot acknowledges what people ask for at a
 * steady rate, and a page of a server in a process of its own, with many open pages and people who write. Beside it: a large
 * database, quotas, the queue in virtual time, and how good pictures are.
 */
@NullMarked
package dev.easel.bot.bench;

import org.jspecify.annotations.NullMarked;
