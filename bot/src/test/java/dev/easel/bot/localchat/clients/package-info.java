/**
 * Others at the local chat server: bots on other libraries than ours, a browser on its page, and {@code Person}, who does
 * over the page's HTTP and socket what somebody at the page does. Tests here are skipped, and say so, where Node, Python's
 * library or Chromium is missing.
 */
@NullMarked
package dev.easel.bot.localchat.clients;

import org.jspecify.annotations.NullMarked;
