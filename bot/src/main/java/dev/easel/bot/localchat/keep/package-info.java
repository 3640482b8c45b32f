/**
 * A chat that outlives the server: one file to which every change is appended, each with a checksum. It is played back into
 * the world at the start, after which it is written shorter where most of it is past. Nothing here reads the world while it
 * runs: its events and the bytes of uploaded files are all that is kept.
 */
@NullMarked
package dev.easel.bot.localchat.keep;

import org.jspecify.annotations.NullMarked;
