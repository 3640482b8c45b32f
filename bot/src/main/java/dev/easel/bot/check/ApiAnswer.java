package dev.easel.bot.check;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the REST API answered.
 *
 * @param status of HTTP
 * @param body missing where it is no JSON
 */
record ApiAnswer(int status, JsonNode body) {
    boolean isFine() {
        return status == 200 && !body.isMissingNode();
    }

    /** Why not, in words. */
    String reason() {
        String said = body.path("message").asText();
        return "HTTP " + status + (said.isEmpty() ? "" : ", " + said);
    }

    String text(String field) {
        return body.path(field).asText();
    }
}
