package dev.easel.bot.localchat.world;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A command that a bot registered.
 *
 * @param id snowflake
 * @param guildId where it may be used, 0 for everywhere
 * @param type Discord's number: 1 slash, 2 on a user, 3 on a message
 * @param name 1-32 characters
 * @param definition Discord's JSON of it as the API answers, validated, defaults filled in; never changed
 */
public record Command(long id, long guildId, int type, String name, ObjectNode definition) {}
