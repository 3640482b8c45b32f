/**
 * What may be asked for and shown: rules for prompts, which see through disguises, and what is made of a judgement of
 * pictures. Knows policies and texts, and neither chat nor queue. Start at Rulebook and PictureJudge.
 */
@NullMarked
package dev.easel.bot.moderation;

import org.jspecify.annotations.NullMarked;
