/**
 * The grammar of prompts: picture addresses, weighted text, parameters such as {@code --ar 16:9}, permutations
 * {@code {a,b}}, macros and a suffix. A library of its own that knows of no chat and no engine; whatever is typed becomes
 * a value or a refusal, in linear time. Start at PromptParser; PromptParameter is the table of all parameters. Thread-safe
 * throughout.
 */
@NullMarked
package dev.easel.bot.prompt;

import org.jspecify.annotations.NullMarked;
