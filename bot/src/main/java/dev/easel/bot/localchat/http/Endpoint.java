package dev.easel.bot.localchat.http;

/** Answers calls of one method and path. */
public interface Endpoint {
    /**
     * Answers.
     *
     * @throws ApiException where the call is refused
     */
    Reply answer(HttpCall call);
}
