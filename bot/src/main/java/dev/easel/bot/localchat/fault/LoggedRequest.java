package dev.easel.bot.localchat.fault;

/**
 * A REST request that came.
 *
 * @param method GET, POST …
 * @param path below /api/v10, not decoded
 * @param status of the answer; 0 where the connection was cut instead
 * @param millis from the request read to the answer ready
 */
public record LoggedRequest(String method, String path, int status, long millis) {}
