/**
 * Holds the engine against golden tensors that the reference implementation wrote, and prints a line per tensor. Start at
 * Parity.
 */
@NullMarked
package dev.easel.engine.parity;

import org.jspecify.annotations.NullMarked;
