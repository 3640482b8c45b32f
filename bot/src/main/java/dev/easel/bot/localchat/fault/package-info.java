/**
 * Faults for tests: what goes wrong on demand, in REST calls, on the gateway and with the clock. {@code Faults} is the one
 * door; {@code ControlPort} opens it to other processes.
 */
@NullMarked
package dev.easel.bot.localchat.fault;

import org.jspecify.annotations.NullMarked;
