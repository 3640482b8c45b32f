package dev.easel.bot.config;

import dev.easel.bot.RefusedInputException;
import java.net.URI;
import java.util.Optional;

/**
 * Where Discord is, or what speaks its language on this machine. A token goes nowhere else, whatever a file says: other
 * addresses are refused, and so are two of different servers.
 *
 * @param apiUrl of the REST API, with its version; ends in a slash
 * @param gatewayUrl of the gateway; ends in none
 * @param token empty where the environment sets none
 */
public record DiscordAccess(URI apiUrl, URI gatewayUrl, Optional<BotToken> token) {
    public static final URI API = URI.create("https://discord.com/api/v10/");
    public static final URI GATEWAY = URI.create("wss://gateway.discord.gg");

    public DiscordAccess {
        apiUrl = DiscordUrl.API.checked(apiUrl.toString());
        gatewayUrl = DiscordUrl.GATEWAY.checked(gatewayUrl.toString());
        if (apiUrl.equals(API) != gatewayUrl.equals(GATEWAY)) {
            throw new RefusedInputException(SettingKey.API_URL.id() + " and " + SettingKey.GATEWAY_URL.id()
                    + " belong to different servers, " + apiUrl + " and " + gatewayUrl + "; set both to one");
        }
    }

    /** With a token. */
    public static DiscordAccess of(String apiUrl, String gatewayUrl, String token) {
        return new DiscordAccess(URI.create(apiUrl), URI.create(gatewayUrl), Optional.of(new BotToken(token)));
    }

    /** Whether it is on this machine. */
    public boolean local() {
        return !apiUrl.equals(API);
    }
}
