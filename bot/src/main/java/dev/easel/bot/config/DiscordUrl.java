package dev.easel.bot.config;

import dev.easel.bot.RefusedInputException;
import java.net.URI;
import java.util.Set;

/** The addresses a token may be sent to: Discord's own and those of this machine. */
enum DiscordUrl {
    API(SettingKey.API_URL, "http", DiscordAccess.API),
    GATEWAY(SettingKey.GATEWAY_URL, "ws", DiscordAccess.GATEWAY);

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final SettingKey key;
    private final String scheme;
    private final URI own;

    DiscordUrl(SettingKey key, String scheme, URI own) {
        this.key = key;
        this.scheme = scheme;
        this.own = own;
    }

    /**
     * The address, with or without a slash at its end as this kind has it.
     *
     * @throws RefusedInputException where it is any other
     */
    URI checked(String text) {
        try {
            URI url = URI.create(trimmed(text));
            if (url.equals(own) || isLocal(url)) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // No URL at all: refused as the others.
        }
        throw new RefusedInputException(key.id() + " is " + own + " or an address of this machine such as " + scheme
                + "://127.0.0.1:8080" + own.getPath() + ", not '" + text + "': a token is sent nowhere else");
    }

    private String trimmed(String text) {
        String bare = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return own.toString().endsWith("/") ? bare + "/" : bare;
    }

    private boolean isLocal(URI url) {
        return url.getHost() != null
                && LOOPBACK.contains(url.getHost())
                && scheme.equals(url.getScheme())
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }
}
