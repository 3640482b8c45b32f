/**
 * The pictures that networks are trained on: emoji from npm packages, composed anew each time. Which subjects are held out
 * is decided by their names, so that one is held out in every style.
 */
@NullMarked
package dev.easel.bot.train;

import org.jspecify.annotations.NullMarked;
