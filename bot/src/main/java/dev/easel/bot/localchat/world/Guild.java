package dev.easel.bot.localchat.world;

/**
 * The one server that exists here.
 *
 * @param id snowflake
 * @param name 2-100 characters
 * @param ownerId who may do everything
 */
public record Guild(long id, String name, long ownerId) {}
