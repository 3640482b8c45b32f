/**
 * Discord's rate limits for REST: one table of routes, buckets that count, and the headers and answers that tell of them.
 * Discord publishes no numbers for routes and asks bots to read the headers; those here are what bots see in practice.
 */
@NullMarked
package dev.easel.bot.localchat.limit;

import org.jspecify.annotations.NullMarked;
