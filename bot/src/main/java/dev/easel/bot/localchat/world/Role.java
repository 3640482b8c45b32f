package dev.easel.bot.localchat.world;

/**
 * A role of the guild.
 *
 * @param id snowflake; the role that everyone has carries the guild's id
 * @param name 1-100 characters
 * @param permissions bits of {@link Permission}
 * @param position 0 for everyone, higher ranks above lower
 * @param color 0xRRGGBB, 0 for none
 * @param botId the bot that the role belongs to, 0 for none
 */
public record Role(long id, String name, long permissions, int position, int color, long botId) {}
