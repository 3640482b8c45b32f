package dev.easel.bot.localchat.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a call carries: JSON, and files where it is multipart.
 *
 * @param json the body, or the part payload_json; an empty object where there is none
 * @param files in the order sent
 */
public record Form(JsonNode json, List<Upload> files) {
    public Form {
        files = List.copyOf(files);
    }
}
