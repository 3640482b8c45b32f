package dev.easel.bot.localchat.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Text as it may go over the wire: no halves of surrogate pairs, which JSON can write but UTF-8 cannot. */
public final class UnicodeText {
    private UnicodeText() {}

    /** Whether all texts and names in a tree are fit to be written again. */
    public static boolean isWhole(JsonNode node) {
        if (node.isTextual()) {
            return isWhole(node.textValue());
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!isWhole(field.getKey())) {
                return false;
            }
        }
        for (JsonNode child : node) {
            if (!isWhole(child)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** The beginning of a text, not longer than so many characters, and cut between two of them. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, pair ? most - 1 : most);
    }
}
