package dev.easel.bot.config;

import java.net.URI;
import java.util.Optional;

/**
 * Where Discord is, or what speaks its language.
 *
 * @param apiUrl of the REST API, with its version; ends in a slash
 * @param gatewayUrl of the gateway
 * @param token empty where the environment sets none
 */
public record DiscordAccess(URI apiUrl, URI gatewayUrl, Optional<BotToken> token) {
    public static final URI API = URI.create("https://discord.com/api/v10/");
    public static final URI GATEWAY = URI.create("wss://gateway.discord.gg");
}
