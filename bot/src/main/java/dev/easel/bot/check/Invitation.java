package dev.easel.bot.check;

import java.net.URI;

/** The link by which a server's administrator lets the bot in, with exactly the permissions it needs. */
public final class Invitation {
    private Invitation() {}

    /**
     * The link.
     *
     * @param apiUrl of the REST API; the link is on the same host
     */
    public static URI of(URI apiUrl, String applicationId) {
        return apiUrl.resolve("/oauth2/authorize?client_id=" + applicationId + "&permissions=" + BotPermission.all()
                + "&scope=bot+applications.commands");
    }
}
