package dev.easel.bot.localchat.http;

import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * A request's body, read whole.
 *
 * @param bytes empty where it was refused, or there is none
 * @param refusal why it was not read; null where it was
 */
record Body(byte[] bytes, @Nullable ApiException refusal) {
    private static final String ATTRIBUTE = Body.class.getName();

    static Body refused(int status, int code, String message) {
        return new Body(new byte[0], new ApiException(status, code, message));
    }

    /** What {@link BodyHandler} read of a request. */
    static Body of(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof Body body ? body : new Body(new byte[0], null);
    }

    void into(Request request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
