package dev.easel.bot.localchat.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refused call, as Discord words it: HTTP status, its own code, a message. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final int code;
    private final transient FormErrors errors;
    private final long retryAfterSeconds;

    public ApiException(int status, int code, String message) {
        this(status, code, message, new FormErrors());
    }

    public ApiException(int status, int code, String message, FormErrors errors) {
        this(status, code, message, errors, 0);
    }

    private ApiException(int status, int code, String message, FormErrors errors, long retryAfterSeconds) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = errors;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** 429 with a code of its own: something was done too often, and works again after so many seconds. */
    public static ApiException tooOften(int code, String message, long retryAfterSeconds) {
        return new ApiException(429, code, message, new FormErrors(), retryAfterSeconds);
    }

    /** 404 with one of the codes "Unknown …", such as 10003 for a channel. */
    public static ApiException unknown(int code, String what) {
        return new ApiException(404, code, "Unknown " + what);
    }

    /** 50035 for one field. */
    public static ApiException field(String path, String code, String message) {
        return new ApiException(400, 50035, "Invalid Form Body", new FormErrors().add(path, code, message));
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Discord's code, 0 for none in particular. */
    public int code() {
        return code;
    }

    /** The answer. */
    public Reply reply() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("message", getMessage()).put("code", code);
        if (!errors.isEmpty()) {
            body.set("errors", errors.tree());
        }
        if (retryAfterSeconds > 0) {
            body.put("retry_after", (double) retryAfterSeconds).put("global", false);
            return Reply.json(status, body).with("Retry-After", Long.toString(retryAfterSeconds));
        }
        return Reply.json(status, body);
    }
}
