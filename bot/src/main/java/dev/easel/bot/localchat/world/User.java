package dev.easel.bot.localchat.world;

/**
 * A person or a bot.
 *
 * @param id snowflake
 * @param username lower case, 2-32 characters
 * @param displayName what is shown
 * @param bot whether a program acts
 * @param description who that is, for whom may act as this person
 */
public record User(long id, String username, String displayName, boolean bot, String description) {}
