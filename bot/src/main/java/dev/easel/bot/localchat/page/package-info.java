/**
 * The server's side of the page: its files, what it calls, and the socket that keeps it up to date. Every call acts for the
 * person it names; calls that another web page could have made are refused. Events are written once and read by as many open
 * pages as there are, each at its own speed.
 */
@NullMarked
package dev.easel.bot.localchat.page;

import org.jspecify.annotations.NullMarked;
