package dev.easel.bot.imagine;

/**
 * What the form that a button opens is filled with.
 *
 * @param button that opens it
 * @param prompt to be changed, or left as it is
 */
public record ButtonForm(ButtonId button, String prompt) {}
