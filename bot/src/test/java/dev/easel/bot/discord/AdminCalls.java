package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.audit.AuditEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** /admin and its answers, of somebody at the page. */
final class AdminCalls {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int GROUP = 2;
    private static final int SUBCOMMAND = 1;

    private AdminCalls() {}

    /** One option of a subcommand. */
    record Value(String name, int type, Object value) {
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
    }

    static void send(PagePerson person, String group, String subcommand, Value... values) {
        person.command("en-US", "admin", options(group, subcommand, values));
    }

    static void sendInChinese(PagePerson person, String group, String subcommand, Value... values) {
        person.command("zh-CN", "admin", options(group, subcommand, values));
    }

    private static ArrayNode options(String group, String subcommand, Value... values) {
        ArrayNode options = JSON.createArrayNode();
        ArrayNode inner = options.addObject()
                .put("name", group)
                .put("type", GROUP)
                .putArray("options")
                .addObject()
                .put("name", subcommand)
                .put("type", SUBCOMMAND)
                .putArray("options");
        for (Value value : values) {
            inner.addObject()
                    .put("name", value.name())
                    .put("type", value.type())
                    .putPOJO("value", value.value());
        }
        return options;
    }

    /** The interaction of somebody who types an option. */
    static String typing(PagePerson person, String group, String subcommand, String option, String typed) {
        ArrayNode options = options(group, subcommand, Value.text(option, typed));
        options.findParents("value").forEach(value -> ((ObjectNode) value).put("focused", true));
        return person.typing("admin", options);
    }

    /** With a file as the one option. */
    static void sendFile(PagePerson person, String group, String subcommand, String option, byte[] file) {
        person.command("admin", options(group, subcommand, new Value(option, 11, 0)), List.of(file));
    }

    /** What a command is answered with that is new, once it says so. */
    static String answer(PagePerson person, String text, Runnable command) {
        return message(person, said -> said.contains(text), command)
                .path("content")
                .asText();
    }

    /** The whole message. */
    static JsonNode message(PagePerson person, Predicate<String> meant, Runnable command) {
        List<String> known = new ArrayList<>();
        person.messages().forEach(message -> known.add(message.path("id").asText()));
        command.run();
        return person.message(message -> !known.contains(message.path("id").asText())
                && PagePerson.ephemeral(message).filter(meant).isPresent());
    }

    /** What was decided on the server, the latest first; what was asked for is left out. */
    static List<AuditEntry> decisions(BotRig rig, int count) {
        return rig.desk.desk.books().audit().latest(rig.ada.server(), 100).stream()
                .filter(entry -> !entry.action().startsWith("request."))
                .limit(count)
                .toList();
    }

    /** A drawing that somebody asks for, refused; the sentence. */
    static String refused(PagePerson person, String prompt) {
        return message(person, said -> !said.isEmpty(), () -> person.slash("imagine", "prompt", prompt))
                .path("content")
                .asText();
    }

    /** A drawing that somebody asks for, once it is there. */
    static JsonNode drawn(PagePerson person, String prompt, String title) {
        person.slash("imagine", "prompt", prompt);
        String text = "**" + title + "** - <@" + person.user + ">";
        return person.message(message -> message.path("content").asText().startsWith(text)
                && !message.path("attachments").isEmpty()
                && !message.path("content").asText().contains("%"));
    }
}
