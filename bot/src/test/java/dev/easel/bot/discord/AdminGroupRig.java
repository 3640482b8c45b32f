package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** One group of /admin, as the page uses it. */
record AdminGroupRig(String group) {
    static final int STRING = 3;
    static final int INTEGER = 4;
    static final int BOOLEAN = 5;
    static final int CHANNEL = 7;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One option of a subcommand. */
    record Value(String name, int type, Object value) {}

    static Value text(String name, String value) {
        return new Value(name, STRING, value);
    }

    /** What the person is told, alone, once it says so. */
    JsonNode ask(PagePerson person, String expected, String subcommand, Value... values) {
        ArrayNode options = JSON.createArrayNode();
        ArrayNode inner = options.addObject()
                .put("name", group)
                .put("type", 2)
                .putArray("options")
                .addObject()
                .put("name", subcommand)
                .put("type", 1)
                .putArray("options");
        for (Value value : values) {
            inner.addObject()
                    .put("name", value.name())
                    .put("type", value.type())
                    .putPOJO("value", value.value());
        }
        person.command("en-US", "admin", options);
        return whispered(person, expected);
    }

    static JsonNode whispered(PagePerson person, String text) {
        return person.message(one ->
                PagePerson.ephemeral(one).filter(said -> said.contains(text)).isPresent());
    }
}
