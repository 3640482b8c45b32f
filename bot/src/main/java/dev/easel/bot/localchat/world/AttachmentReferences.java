package dev.easel.bot.localchat.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Embeds and components name files of their own message as {@code attachment://NAME}; this finds those names. */
public final class AttachmentReferences {
    static final String SCHEME = "attachment://";

    private AttachmentReferences() {}

    /** Names of files that a message's embeds or components show; such files are not listed among its attachments. */
    public static Set<String> of(Message message) {
        Set<String> names = new HashSet<>();
        collect(message.embeds(), names);
        collect(message.components(), names);
        return names;
    }

    private static void collect(Collection<JsonNode> nodes, Set<String> names) {
        nodes.forEach(node -> collect(node, names));
    }

    private static void collect(JsonNode node, Set<String> names) {
        for (String field : new String[] {"url", "icon_url"}) {
            String text = node.path(field).asText();
            if (text.startsWith(SCHEME)) {
                names.add(text.substring(SCHEME.length()));
            }
        }
        node.forEach(child -> collect(child, names));
    }
}
