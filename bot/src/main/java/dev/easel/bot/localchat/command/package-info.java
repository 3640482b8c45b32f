/**
 * Application commands: what a bot may register, with Discord's rules for it, the REST routes for that, and which command
 * which person may use where. {@code CommandForm} and {@code OptionForm} check definitions, {@code CommandRegister} keeps
 * them, {@code CommandRights} says who may use them.
 */
@NullMarked
package dev.easel.bot.localchat.command;

import org.jspecify.annotations.NullMarked;
