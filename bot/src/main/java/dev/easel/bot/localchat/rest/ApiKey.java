package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Router;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Checks who calls the REST API: by the bot's token, but for routes that carry a token of their own. */
final class ApiKey {
    private final byte[] header;

    ApiKey(String token) {
        header = ("Bot " + token).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Lets a call pass.
     *
     * @throws ApiException 401 where the token is missing or wrong
     */
    void check(HttpCall call, Router.Match match) {
        String given = call.header("Authorization").orElse("");
        boolean right = MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), header);
        if (!right && !free(match.template())) {
            throw new ApiException(401, 0, "401: Unauthorized");
        }
    }

    /** Unknown paths are 404 for everybody. */
    private static boolean free(String template) {
        return template.isEmpty()
                || template.equals("/gateway")
                || template.startsWith("/webhooks/")
                || template.startsWith("/interactions/");
    }
}
