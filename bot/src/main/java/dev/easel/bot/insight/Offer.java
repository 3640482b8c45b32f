package dev.easel.bot.insight;

/**
 * Prompts to choose from, as a message.
 *
 * @param text of the message
 * @param prompts that are in it
 */
public record Offer(String text, NumberedPrompts prompts) {}
