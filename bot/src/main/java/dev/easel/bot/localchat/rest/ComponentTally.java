package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.world.ComponentType;
import java.util.HashSet;
import java.util.Set;

/** What is counted over all components of one message: how many, how much text, which ids are taken. */
final class ComponentTally {
    private static final int MOST_COMPONENTS = 40;
    private static final int MOST_CHARACTERS = 4000;

    private final Set<String> customIds = new HashSet<>();
    private final Set<Long> ids = new HashSet<>();
    private int components;
    private int characters;

    /** Begins a component: its type and, where given, its id. */
    ObjectNode begin(FormFields node, ComponentType type) {
        components++;
        ObjectNode component = JsonNodeFactory.instance.objectNode().put("type", type.number());
        long id = node.integer("id", 0, Integer.MAX_VALUE).orElse(0L);
        component.put("id", (int) id);
        if (id != 0 && !ids.add(id)) {
            node.fault("id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        }
        return component;
    }

    /** Reads a custom id, which a message has only once. */
    void customId(FormFields node, ObjectNode component) {
        String customId = node.requiredText("custom_id", 1, 100);
        if (!customId.isEmpty() && !customIds.add(customId)) {
            node.fault("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
        component.put("custom_id", customId);
    }

    /** Counts a text that is shown. */
    void count(String text) {
        characters += text.codePointCount(0, text.length());
    }

    /** Notes where the message has more than Components V2 allow. */
    void check(FormFields message) {
        String path = message.path("components");
        if (components > MOST_COMPONENTS) {
            message.errors()
                    .add(
                            path,
                            "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                            "Total number of components exceeds maximum of " + MOST_COMPONENTS);
        }
        if (characters > MOST_CHARACTERS) {
            message.errors()
                    .add(
                            path,
                            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                            "Component displayable text exceeds maximum size of " + MOST_CHARACTERS);
        }
    }

    /** The smallest id that no component has yet. */
    int freeId() {
        long id = 1;
        while (!ids.add(id)) {
            id++;
        }
        return (int) id;
    }
}
