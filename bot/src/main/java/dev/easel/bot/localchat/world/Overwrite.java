package dev.easel.bot.localchat.world;

/**
 * A channel's exception for a role or a member.
 *
 * @param targetId role or user
 * @param member whether the target is a user
 * @param allow bits of {@link Permission} granted
 * @param deny bits of {@link Permission} taken
 */
public record Overwrite(long targetId, boolean member, long allow, long deny) {}
