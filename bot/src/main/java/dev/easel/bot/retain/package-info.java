/**
 * What is not kept for ever: ended jobs, refusals, old drawings and audit entries, and files that nothing names. Goes over them in the
 * background, a few at a time.
 */
@NullMarked
package dev.easel.bot.retain;

import org.jspecify.annotations.NullMarked;
