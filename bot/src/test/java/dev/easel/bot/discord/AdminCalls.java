package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.audit.AuditEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** /admin and its answers, of somebody at the page. */
final class AdminCalls {
    private AdminCalls() {}

    static void send(PagePerson person, String group, String subcommand, Options.Value... values) {
        person.command("en-US", "admin", Options.in(group, subcommand, values));
    }

    static void sendInChinese(PagePerson person, String group, String subcommand, Options.Value... values) {
        person.command("zh-CN", "admin", Options.in(group, subcommand, values));
    }

    /** The interaction of somebody who types an option. */
    static String typing(PagePerson person, String group, String subcommand, String option, String typed) {
        ArrayNode options = Options.in(group, subcommand, Options.text(option, typed));
        options.findParents("value").forEach(value -> ((ObjectNode) value).put("focused", true));
        return person.typing("admin", options);
    }

    /** With a file as the one option. */
    static void sendFile(PagePerson person, String group, String subcommand, String option, byte[] file) {
        person.invoke("admin", Options.in(group, subcommand, Options.file(option, 0)), List.of(file));
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
