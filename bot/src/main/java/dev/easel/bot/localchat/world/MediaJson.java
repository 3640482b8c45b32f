package dev.easel.bot.localchat.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes embeds and components of one message with the addresses of the files that they name. */
final class MediaJson {
    private final Message message;
    private final FileLinks links;
    private final Map<String, Attachment> files = new HashMap<>();

    MediaJson(Message message, FileLinks links) {
        this.message = message;
        this.links = links;
        message.attachments().forEach(attachment -> files.put(attachment.filename(), attachment));
    }

    /** An embed with {@code proxy_url} and sizes. */
    ObjectNode embed(JsonNode stored) {
        ObjectNode embed = stored.deepCopy();
        picture(embed.path("image"));
        picture(embed.path("thumbnail"));
        icon(embed.path("footer"));
        icon(embed.path("author"));
        return embed;
    }

    private void picture(JsonNode node) {
        if (node instanceof ObjectNode picture) {
            describe(picture, picture.path("url").asText());
        }
    }

    private void icon(JsonNode node) {
        if (node instanceof ObjectNode holder && holder.has("icon_url")) {
            ObjectNode described = JsonNodeFactory.instance.objectNode();
            describe(described, holder.path("icon_url").asText());
            holder.set("icon_url", described.get("url"));
            holder.set("proxy_icon_url", described.get("proxy_url"));
        }
    }

    /** A component, and those in it, with what Discord tells of media. */
    ObjectNode component(JsonNode stored) {
        ObjectNode component = stored.deepCopy();
        fill(component);
        return component;
    }

    private void fill(JsonNode node) {
        if (node.path("media") instanceof ObjectNode media) {
            unfurl(media);
        }
        if (node instanceof ObjectNode component && component.path("file") instanceof ObjectNode file) {
            Attachment attachment = file(file.path("url").asText());
            unfurl(file);
            if (ComponentType.FILE.is(component) && attachment != null) {
                component.put("name", attachment.filename()).put("size", attachment.size());
            }
        }
        node.path("items").forEach(this::fill);
        node.path("components").forEach(this::fill);
        if (node.has("accessory")) {
            fill(node.path("accessory"));
        }
    }

    private void unfurl(ObjectNode media) {
        String url = media.path("url").asText();
        Attachment attachment = file(url);
        media.put("id", Long.toString(attachment == null ? message.id() : attachment.id()));
        describe(media, url);
        if (attachment != null) {
            media.put("attachment_id", Long.toString(attachment.id()));
        }
    }

    private void describe(ObjectNode media, String url) {
        Attachment attachment = file(url);
        if (attachment == null) {
            media.put("url", url).put("proxy_url", url);
            return;
        }
        String address = links.address(attachment);
        media.put("url", address).put("proxy_url", address).put("content_type", attachment.contentType());
        if (attachment.width() > 0) {
            media.put("width", attachment.width()).put("height", attachment.height());
        }
    }

    private @Nullable Attachment file(String url) {
        return url.startsWith(AttachmentReferences.SCHEME)
                ? files.get(url.substring(AttachmentReferences.SCHEME.length()))
                : null;
    }
}
