package dev.easel.bot.localchat.world;

/** The kinds of channels that exist here, with Discord's numbers. */
public enum ChannelType {
    TEXT(0),
    DIRECT(1),
    THREAD(11);

    private final int number;

    ChannelType(int number) {
        this.number = number;
    }

    /** Discord's number. */
    public int number() {
        return number;
    }
}
