package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.world.ComponentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the components of a message: rows of buttons and selects, or the whole layout of Components V2. */
final class ComponentForm {
    private static final int MOST_ROWS = 5;
    private static final int MOST_COMPONENTS = 40;
    private static final Set<ComponentType> ROWS = Set.of(ComponentType.ACTION_ROW);
    private static final Set<ComponentType> LAYOUT = Set.of(
            ComponentType.ACTION_ROW,
            ComponentType.SECTION,
            ComponentType.TEXT_DISPLAY,
            ComponentType.MEDIA_GALLERY,
            ComponentType.FILE,
            ComponentType.SEPARATOR,
            ComponentType.CONTAINER);

    private final ComponentTally tally = new ComponentTally();
    private final LayoutForm layout;

    ComponentForm(LinkForm links) {
        layout = new LayoutForm(tally, links);
    }

    /** The components of a message, ids filled in. */
    List<JsonNode> read(FormFields message, boolean version2) {
        List<JsonNode> components = new ArrayList<>();
        for (FormFields node : message.objects("components", 0, version2 ? MOST_COMPONENTS : MOST_ROWS)) {
            type(node, version2 ? LAYOUT : ROWS).ifPresent(type -> components.add(layout.read(node, type)));
        }
        tally.check(message);
        components.forEach(this::fillIds);
        return components;
    }

    private void fillIds(JsonNode node) {
        if (node instanceof ObjectNode component
                && component.has("id")
                && component.path("type").isInt()) {
            if (component.get("id").asInt() == 0) {
                component.put("id", tally.freeId());
            }
            component.path("components").forEach(this::fillIds);
            fillIds(component.path("accessory"));
        }
    }

    /** A component's type if it is one of those allowed there; otherwise empty, and the fault is noted. */
    static Optional<ComponentType> type(FormFields node, Set<ComponentType> allowed) {
        node.require("type");
        Optional<Long> number = node.integer("type", 0, Integer.MAX_VALUE);
        Optional<ComponentType> type = allowed.stream()
                .filter(one -> number.isPresent() && number.get() == one.number())
                .findFirst();
        if (node.has("type") && type.isEmpty()) {
            String names = allowed.stream()
                    .sorted()
                    .map(one -> Integer.toString(one.number()))
                    .collect(Collectors.joining(", ", "(", ")"));
            node.fault("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of " + names + ".");
        }
        return type;
    }
}
