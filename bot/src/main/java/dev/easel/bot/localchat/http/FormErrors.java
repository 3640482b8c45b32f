package dev.easel.bot.localchat.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * What is wrong with a form, field by field: the tree below "errors" of Discord's error 50035. Paths are dotted, with
 * numbers for list elements: {@code embeds.0.title}.
 */
public final class FormErrors {
    /** What was sent is quoted, but not 25 MiB of it. */
    private static final int MOST_MESSAGE = 4000;

    private static final int MOST_NAME = 100;
    private static final String FAULTS = "_errors";

    private final ObjectNode tree = JsonNodeFactory.instance.objectNode();

    /** Notes one fault. */
    public FormErrors add(String path, String code, String message) {
        ObjectNode node = tree;
        for (String part : path.isEmpty() ? new String[0] : path.split("\\.")) {
            // A field that somebody called like the list of faults must not take its place.
            node = node.withObjectProperty(part.equals(FAULTS) ? "_" + FAULTS : UnicodeText.beginning(part, MOST_NAME));
        }
        node.withArrayProperty(FAULTS)
                .addObject()
                .put("code", code)
                .put("message", UnicodeText.beginning(message, MOST_MESSAGE));
        return this;
    }

    /** A required field is absent. */
    public FormErrors missing(String path) {
        return add(path, "BASE_TYPE_REQUIRED", "This field is required");
    }

    /** A text's length is outside of its range. */
    public FormErrors length(String path, int least, int most) {
        return add(
                path,
                "BASE_TYPE_BAD_LENGTH",
                String.format(Locale.ROOT, "Must be between %d and %d in length.", least, most));
    }

    /** A value is not among those allowed. */
    public FormErrors choice(String path, String value, String allowed) {
        return add(path, "BASE_TYPE_CHOICES", "Value '" + value + "' must be one of (" + allowed + ").");
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return tree.isEmpty();
    }

    /** The tree. */
    public ObjectNode tree() {
        return tree.deepCopy();
    }

    /** Throws error 50035 unless nothing is wrong. */
    public void refuse() {
        if (!isEmpty()) {
            throw new ApiException(400, 50035, "Invalid Form Body", this);
        }
    }
}
