package dev.easel.bot.localchat.oracle;

/**
 * A way in which a call departs from the description.
 *
 * @param method GET, POST …
 * @param path below /api/v10
 * @param status of the answer
 * @param where "request", "response" or "route"
 * @param pointer a JSON pointer into the body; empty for the whole
 * @param message what is wrong
 */
public record Violation(String method, String path, int status, String where, String pointer, String message) {
    @Override
    public String toString() {
        return method + " " + path + " -> " + status + ": " + where + " " + pointer + ": " + message;
    }
}
