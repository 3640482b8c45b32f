package dev.easel.bot.localchat.world;

/** Discord's permissions, by the names and bits of its documentation; those that mean something here. */
public enum Permission {
    KICK_MEMBERS(1),
    BAN_MEMBERS(2),
    ADMINISTRATOR(3),
    MANAGE_CHANNELS(4),
    MANAGE_GUILD(5),
    ADD_REACTIONS(6),
    VIEW_CHANNEL(10),
    SEND_MESSAGES(11),
    MANAGE_MESSAGES(13),
    EMBED_LINKS(14),
    ATTACH_FILES(15),
    READ_MESSAGE_HISTORY(16),
    MENTION_EVERYONE(17),
    USE_EXTERNAL_EMOJIS(18),
    CHANGE_NICKNAME(26),
    MANAGE_NICKNAMES(27),
    MANAGE_ROLES(28),
    MANAGE_WEBHOOKS(29),
    USE_APPLICATION_COMMANDS(31),
    MANAGE_THREADS(34),
    CREATE_PUBLIC_THREADS(35),
    SEND_MESSAGES_IN_THREADS(38),
    MODERATE_MEMBERS(40),
    USE_EXTERNAL_APPS(50);

    private final int shift;

    Permission(int shift) {
        this.shift = shift;
    }

    /** Its bit in a set of permissions. */
    public long bit() {
        return 1L << shift;
    }

    /** Whether a set holds it. */
    public boolean in(long permissions) {
        return (permissions & bit()) != 0;
    }

    /** The set of all these. */
    public static long of(Permission... permissions) {
        long bits = 0;
        for (Permission permission : permissions) {
            bits |= permission.bit();
        }
        return bits;
    }

    /** The set of every permission. */
    public static long all() {
        return of(values());
    }
}
