/**
 * The bot without the chat: what people ask for, the drawings' queue and life, what is told of them, and where they are
 * kept so that their buttons outlive a restart. Knows no chat library. Start at Requests, then Intake and DrawingRun.
 */
@NullMarked
package dev.easel.bot.imagine;

import org.jspecify.annotations.NullMarked;
