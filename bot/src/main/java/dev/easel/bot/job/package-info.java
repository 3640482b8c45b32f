/**
 * The life of what people ask for, and the ports by which it is kept: jobs with their explicit phases, finished drawings,
 * where they were posted. Holds no thread and no database; package {@code store} keeps it all.
 */
@NullMarked
package dev.easel.bot.job;

import org.jspecify.annotations.NullMarked;
