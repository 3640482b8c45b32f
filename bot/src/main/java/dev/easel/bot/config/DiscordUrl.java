package dev.easel.bot.config;

import java.net.URI;
import java.util.Set;

/** The addresses a token may be sent to: Discord's own and those of this machine. */
enum DiscordUrl {
    API("http", DiscordAccess.API),
    GATEWAY("ws", DiscordAccess.GATEWAY);

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final String scheme;
    private final URI own;

    DiscordUrl(String scheme, URI own) {
        this.scheme = scheme;
        this.own = own;
    }

    URI parse(String text, SettingEntry entry) {
        try {
            URI url = URI.create(text);
            if (isOwn(url) || isLocal(url)) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // No URL at all: refused as the others.
        }
        throw entry.refused("is " + own + " or an address of this machine such as " + scheme + "://127.0.0.1:8080"
                + own.getPath() + ", not '" + text + "': a token is sent nowhere else");
    }

    private boolean isOwn(URI url) {
        return own.getScheme().equals(url.getScheme())
                && own.getRawAuthority().equals(url.getRawAuthority())
                && url.getRawQuery() == null;
    }

    private boolean isLocal(URI url) {
        return url.getHost() != null
                && LOOPBACK.contains(url.getHost())
                && scheme.equals(url.getScheme())
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null;
    }
}
