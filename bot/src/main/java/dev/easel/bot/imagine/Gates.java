package dev.easel.bot.imagine;

/**
 * What moderation lets pass.
 *
 * @param prompts that may be drawn
 * @param pictures that may be shown
 * @param objections what was not let pass
 */
record Gates(PromptGate prompts, PictureGate pictures, Objections objections) {}
