package dev.easel.bot.imagine;

/**
 * What moderation lets pass.
 *
 * @param prompts that may be drawn
 */
record Gates(PromptGate prompts) {}
