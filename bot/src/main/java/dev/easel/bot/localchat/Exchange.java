package dev.easel.bot.localchat;

/**
 * A REST call and its answer.
 *
 * @param method GET, POST …
 * @param path below /api/v10, not decoded
 * @param query without the question mark; empty for none
 * @param requestType Content-Type; empty for none
 * @param requestBody may be empty
 * @param status of the answer
 * @param responseType Content-Type; empty for none
 * @param responseBody may be empty
 */
public record Exchange(
        String method,
        String path,
        String query,
        String requestType,
        byte[] requestBody,
        int status,
        String responseType,
        byte[] responseBody) {}
