package dev.easel.bot.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes a line {@code Key: value, Other key: "value, in quotes"} apart, in one pass whatever it holds. What has no key is
 * passed over; of two values of one key, the last counts. Confined to one thread.
 */
final class SettingsLine {
    private static final JsonMapper JSON = new JsonMapper();

    private final String line;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private int at;

    private SettingsLine(String line) {
        this.line = line;
    }

    static Map<String, String> parse(String line) {
        SettingsLine parsing = new SettingsLine(line);
        while (parsing.at < line.length()) {
            parsing.readOne();
        }
        return parsing.settings;
    }

    private void readOne() {
        int end = comma(at);
        int colon = line.substring(at, end).indexOf(':') + at;
        if (colon < at) {
            at = end + 1;
            return;
        }
        String key = key(line.substring(at, colon));
        int start = colon + 1;
        while (start < end && line.charAt(start) == ' ') {
            start++;
        }
        int close = closingQuote(start);
        int valueEnd = close < 0 ? end : close + 1;
        String value = line.substring(start, valueEnd);
        if (!key.isEmpty()) {
            settings.put(key, close < 0 ? value.strip() : unquoted(value));
        }
        at = comma(valueEnd) + 1;
    }

    private int comma(int from) {
        int index = line.indexOf(',', from);
        return index < 0 ? line.length() : index;
    }

    /** The last words before the colon that may make a key. */
    private static String key(String text) {
        int start = text.length();
        while (start > 0 && inKey(text.charAt(start - 1))) {
            start--;
        }
        String key = text.substring(start).strip();
        return key.length() < 2 || key.startsWith("-") || key.startsWith("/") ? "" : key;
    }

    private static boolean inKey(char character) {
        return Character.isLetterOrDigit(character) || " -_/".indexOf(character) >= 0;
    }

    /** Where the string that begins here ends, if one does, and nothing but a comma follows it; else -1. */
    private int closingQuote(int start) {
        if (start >= line.length() || line.charAt(start) != '"') {
            return -1;
        }
        for (int i = start + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '"') {
                return i + 1 == line.length() || line.charAt(i + 1) == ',' ? i : -1;
            }
        }
        return -1;
    }

    private static String unquoted(String value) {
        try {
            return JSON.readValue(value, String.class);
        } catch (JsonProcessingException e) {
            return value;
        }
    }
}
