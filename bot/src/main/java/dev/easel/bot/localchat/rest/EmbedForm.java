package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.world.WireJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads embeds within Discord's limits. */
final class EmbedForm {
    private static final int MOST_EMBEDS = 10;
    private static final int MOST_CHARACTERS = 6000;

    private final LinkForm links;
    private int characters;

    EmbedForm(LinkForm links) {
        this.links = links;
    }

    /** The embeds of a message; those with nothing in them are left out. */
    List<JsonNode> read(FormFields message) {
        List<JsonNode> embeds = new ArrayList<>();
        for (FormFields node : message.objects("embeds", 0, MOST_EMBEDS)) {
            ObjectNode embed = embed(node);
            if (embed.size() > 1) {
                embeds.add(embed);
            }
        }
        if (characters > MOST_CHARACTERS) {
            message.fault("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + MOST_CHARACTERS);
        }
        return embeds;
    }

    private ObjectNode embed(FormFields node) {
        ObjectNode embed = JsonNodeFactory.instance.objectNode().put("type", "rich");
        text(node, "title", 256, embed);
        text(node, "description", 4096, embed);
        LinkForm.page(node, "url").ifPresent(url -> embed.put("url", url));
        node.integer("color", 0, 0xFFFFFF).ifPresent(color -> embed.put("color", color));
        timestamp(node, embed);
        node.object("footer").ifPresent(footer -> footer(footer, embed));
        node.object("author").ifPresent(author -> author(author, embed));
        media(node, "image", embed);
        media(node, "thumbnail", embed);
        fields(node, embed);
        return embed;
    }

    private void text(FormFields node, String name, int most, ObjectNode target) {
        node.text(name, 0, most).filter(text -> !text.isBlank()).ifPresent(text -> {
            count(text);
            target.put(name, text);
        });
    }

    private void count(String text) {
        characters += text.codePointCount(0, text.length());
    }

    private static void timestamp(FormFields node, ObjectNode embed) {
        node.text("timestamp", 1, 64).ifPresent(text -> {
            try {
                Instant time = OffsetDateTime.parse(text).toInstant();
                embed.put("timestamp", WireJson.time(time));
            } catch (DateTimeException e) {
                node.fault("timestamp", "DATE_TIME_TYPE_PARSE", "Could not parse " + text + ". Should be ISO8601.");
            }
        });
    }

    private void footer(FormFields node, ObjectNode embed) {
        ObjectNode footer = JsonNodeFactory.instance.objectNode();
        text(node, "text", 2048, footer);
        links.media(node, "icon_url").ifPresent(url -> footer.put("icon_url", url));
        if (footer.has("text")) {
            embed.set("footer", footer);
        }
    }

    private void author(FormFields node, ObjectNode embed) {
        ObjectNode author = JsonNodeFactory.instance.objectNode();
        text(node, "name", 256, author);
        LinkForm.page(node, "url").ifPresent(url -> author.put("url", url));
        links.media(node, "icon_url").ifPresent(url -> author.put("icon_url", url));
        if (author.has("name")) {
            embed.set("author", author);
        }
    }

    private void media(FormFields node, String name, ObjectNode embed) {
        node.object(name)
                .flatMap(media -> links.media(media, "url"))
                .ifPresent(url -> embed.putObject(name).put("url", url));
    }

    private void fields(FormFields node, ObjectNode embed) {
        ArrayNode fields = JsonNodeFactory.instance.arrayNode();
        for (FormFields field : node.objects("fields", 0, 25)) {
            String name = field.requiredText("name", 1, 256);
            String value = field.requiredText("value", 1, 1024);
            count(name);
            count(value);
            fields.addObject()
                    .put("name", name)
                    .put("value", value)
                    .put("inline", field.flag("inline").orElse(false));
        }
        if (!fields.isEmpty()) {
            embed.set("fields", fields);
        }
    }
}
