package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.world.ComponentType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the modal that a bot opens, and fills in its components' ids. Confined to one thread. */
final class ModalForm {
    private static final int MOST_TITLE = 45;
    private static final int MOST_CUSTOM_ID = 100;
    private static final int MOST_COMPONENTS = 5;
    private static final int MOST_DESCRIPTION = 100;
    private static final int MOST_CONTENT = 4000;

    private final Set<String> customIds = new HashSet<>();
    private final Set<Integer> ids = new HashSet<>();
    private int nextId = 1;

    private ModalForm() {}

    /** The modal: custom_id, title, components. Faults are noted in the fields' errors. */
    static ObjectNode read(FormFields data) {
        return new ModalForm().modal(data);
    }

    private ObjectNode modal(FormFields data) {
        ObjectNode modal = JsonNodeFactory.instance.objectNode();
        for (String field : List.of("custom_id", "title")) {
            data.require(field);
        }
        data.text("custom_id", 1, MOST_CUSTOM_ID).ifPresent(id -> modal.put("custom_id", id));
        data.text("title", 1, MOST_TITLE).ifPresent(title -> modal.put("title", title));
        List<FormFields> components = data.objects("components", 1, MOST_COMPONENTS);
        takenIds(data.get("components"));
        ArrayNode read = modal.putArray("components");
        components.forEach(component -> read.add(outer(component)));
        return modal;
    }

    private void takenIds(JsonNode components) {
        for (JsonNode id : components.findValues("id")) {
            if (id.asInt() > 0) {
                ids.add(id.asInt());
            }
        }
    }

    private ObjectNode outer(FormFields fields) {
        ObjectNode component = JsonNodeFactory.instance.objectNode();
        Optional<ComponentType> type =
                type(fields, ComponentType.ACTION_ROW, ComponentType.TEXT_DISPLAY, ComponentType.LABEL);
        if (type.isEmpty()) {
            return component;
        }
        begin(fields, type.get(), component);
        switch (type.get()) {
            case TEXT_DISPLAY -> {
                fields.require("content");
                fields.text("content", 1, MOST_CONTENT).ifPresent(text -> component.put("content", text));
            }
            case ACTION_ROW -> row(fields, component);
            default -> label(fields, component);
        }
        return component;
    }

    private void row(FormFields fields, ObjectNode row) {
        ArrayNode inner = row.putArray("components");
        for (FormFields input : fields.objects("components", 1, 1)) {
            input.require("label");
            inner.add(field(input, ComponentType.TEXT_INPUT));
        }
    }

    private void label(FormFields fields, ObjectNode label) {
        fields.require("label");
        fields.text("label", 1, MOST_TITLE).ifPresent(text -> label.put("label", text));
        fields.text("description", 1, MOST_DESCRIPTION).ifPresent(text -> label.put("description", text));
        fields.require("component");
        fields.object("component")
                .ifPresent(component -> label.set(
                        "component",
                        field(
                                component,
                                ComponentType.TEXT_INPUT,
                                ComponentType.STRING_SELECT,
                                ComponentType.USER_SELECT,
                                ComponentType.ROLE_SELECT,
                                ComponentType.MENTIONABLE_SELECT,
                                ComponentType.CHANNEL_SELECT,
                                ComponentType.FILE_UPLOAD,
                                ComponentType.RADIO_GROUP,
                                ComponentType.CHECKBOX_GROUP,
                                ComponentType.CHECKBOX)));
    }

    private ObjectNode field(FormFields fields, ComponentType... allowed) {
        ObjectNode component = JsonNodeFactory.instance.objectNode();
        type(fields, allowed).ifPresent(type -> {
            begin(fields, type, component);
            fields.require("custom_id");
            fields.text("custom_id", 1, MOST_CUSTOM_ID).ifPresent(customId -> {
                component.put("custom_id", customId);
                if (!customIds.add(customId)) {
                    fields.fault(
                            "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
                }
            });
            ModalFieldForm.read(fields, type, component);
        });
        return component;
    }

    private void begin(FormFields fields, ComponentType type, ObjectNode component) {
        component.put("type", type.number());
        component.put(
                "id",
                fields.integer("id", 0, Integer.MAX_VALUE).filter(id -> id > 0).orElseGet(this::freeId));
    }

    private long freeId() {
        while (!ids.add(nextId)) {
            nextId++;
        }
        return nextId;
    }

    private static Optional<ComponentType> type(FormFields fields, ComponentType... allowed) {
        fields.require("type");
        Optional<Long> number = fields.integer("type", 0, Integer.MAX_VALUE);
        Optional<ComponentType> type = List.of(allowed).stream()
                .filter(one -> number.isPresent() && number.get() == one.number())
                .findFirst();
        if (number.isPresent() && type.isEmpty()) {
            List<String> numbers = List.of(allowed).stream()
                    .map(one -> Integer.toString(one.number()))
                    .toList();
            fields.errors().choice(fields.path("type"), number.get().toString(), String.join(", ", numbers));
        }
        return type;
    }
}
