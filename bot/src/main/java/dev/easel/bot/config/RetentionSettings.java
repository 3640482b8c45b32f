package dev.easel.bot.config;

/**
 * For how many days something is kept; 0 for ever.
 *
 * @param drawings since they were made; favourites stay
 * @param jobs since they ended
 * @param audit entries since what they tell of
 */
public record RetentionSettings(int drawings, int jobs, int audit) {}
