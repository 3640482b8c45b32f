package dev.easel.bot.discord;

import dev.easel.bot.RefusedInputException;
import java.net.URI;
import java.util.Set;

/**
 * Where the bot logs in.
 *
 * @param token the bot's secret
 * @param apiUrl of the REST API with its version: Discord's own, or one on this machine
 * @param gatewayUrl of the gateway: likewise
 */
public record DiscordSettings(String token, String apiUrl, String gatewayUrl) {
    public static final String DISCORD_API = "https://discord.com/api/v10/";
    public static final String DISCORD_GATEWAY = "wss://gateway.discord.gg";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    public DiscordSettings {
        if (token.isBlank()) {
            throw new RefusedInputException("the bot's token is empty");
        }
        apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
        refuseElsewhere("API", apiUrl, DISCORD_API, "http");
        refuseElsewhere("gateway", gatewayUrl, DISCORD_GATEWAY, "ws");
        if (apiUrl.equals(DISCORD_API) != isDiscords(gatewayUrl)) {
            throw new RefusedInputException("the API " + apiUrl + " and the gateway " + gatewayUrl
                    + " belong to different servers; give both of one");
        }
    }

    /** Discord itself. */
    public static DiscordSettings discord(String token) {
        return new DiscordSettings(token, DISCORD_API, DISCORD_GATEWAY);
    }

    boolean local() {
        return !apiUrl.equals(DISCORD_API);
    }

    /** The token goes nowhere else, whatever a settings file says. */
    private static void refuseElsewhere(String what, String url, String discords, String scheme) {
        if (url.equals(discords) || (discords.equals(DISCORD_GATEWAY) && isDiscords(url))) {
            return;
        }
        URI uri = parsed(what, url);
        boolean loopback = uri.getHost() != null && LOOPBACK.contains(uri.getHost()) && uri.getUserInfo() == null;
        if (!loopback || !scheme.equals(uri.getScheme())) {
            throw new RefusedInputException("the " + what + "'s address is Discord's own, " + discords
                    + ", or one on this machine such as " + scheme + "://127.0.0.1:8080/, not '" + url + "'");
        }
    }

    private static boolean isDiscords(String gateway) {
        return gateway.equals(DISCORD_GATEWAY) || gateway.equals(DISCORD_GATEWAY + "/");
    }

    private static URI parsed(String what, String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new RefusedInputException("the " + what + "'s address '" + url + "' is none", e);
        }
    }

    @Override
    public String toString() {
        return "DiscordSettings[token=***, apiUrl=" + apiUrl + ", gatewayUrl=" + gatewayUrl + "]";
    }
}
