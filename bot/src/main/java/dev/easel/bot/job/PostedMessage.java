package dev.easel.bot.job;

/**
 * Where a message stands.
 *
 * @param server id; 0 in a direct message
 * @param channel id
 * @param message id
 */
public record PostedMessage(long server, long channel, long message) {
    /** The address that chat clients open. */
    public String link() {
        return "https://discord.com/channels/" + (server == 0 ? "@me" : Long.toString(server)) + "/" + channel + "/"
                + message;
    }
}
