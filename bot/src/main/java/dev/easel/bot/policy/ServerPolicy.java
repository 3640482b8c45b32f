package dev.easel.bot.policy;

/**
 * What those who manage a server decided.
 *
 * @param access who may draw
 * @param ceilings the most that one request may ask for
 * @param pace how fast people may ask
 * @param moderation which prompts and pictures will do
 */
public record ServerPolicy(Access access, Ceilings ceilings, Pace pace, Moderation moderation) {
    /** Of a server where nothing was decided. */
    public static final ServerPolicy NONE = new ServerPolicy(Access.NONE, Ceilings.NONE, Pace.NONE, Moderation.NONE);

    public ServerPolicy withAccess(Access other) {
        return new ServerPolicy(other, ceilings, pace, moderation);
    }

    public ServerPolicy withCeilings(Ceilings other) {
        return new ServerPolicy(access, other, pace, moderation);
    }

    public ServerPolicy withPace(Pace other) {
        return new ServerPolicy(access, ceilings, other, moderation);
    }

    public ServerPolicy withModeration(Moderation other) {
        return new ServerPolicy(access, ceilings, pace, other);
    }
}
