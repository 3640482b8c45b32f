package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Options of commands with subcommands, as the page nests them. */
final class Options {
    static final int STRING = 3;
    static final int INTEGER = 4;
    static final int USER = 6;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Options() {}

    /** One option of a subcommand. */
    record Value(String name, int type, Object value) {}

    static Value text(String name, String value) {
        return new Value(name, 3, value);
    }

    static Value whole(String name, int value) {
        return new Value(name, 4, value);
    }

    static Value flag(String name, boolean value) {
        return new Value(name, 5, value);
    }

    static Value user(String id) {
        return new Value("user", 6, id);
    }

    static Value channel(String id) {
        return new Value("channel", 7, id);
    }

    static Value role(String id) {
        return new Value("role", 8, id);
    }

    /** Named by its place among the files that go with it. */
    static Value file(String name, int place) {
        return new Value(name, 11, place);
    }

    /** Of a subcommand. */
    static ArrayNode of(String subcommand, Value... values) {
        ArrayNode options = JSON.createArrayNode();
        put(options.addObject(), subcommand, values);
        return options;
    }

    /** Of a subcommand of a group. */
    static ArrayNode in(String group, String subcommand, Value... values) {
        ArrayNode options = JSON.createArrayNode();
        put(
                options.addObject()
                        .put("name", group)
                        .put("type", 2)
                        .putArray("options")
                        .addObject(),
                subcommand,
                values);
        return options;
    }

    private static void put(ObjectNode node, String subcommand, Value... values) {
        ArrayNode inner = node.put("name", subcommand).put("type", 1).putArray("options");
        for (Value value : values) {
            inner.addObject()
                    .put("name", value.name())
                    .put("type", value.type())
                    .putPOJO("value", value.value());
        }
    }
}
