package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the components of a message: rows of buttons and selects, or the whole layout of Components V2. */
final class ComponentForm {
    private static final int MOST_ROWS = 5;
    private static final int MOST_COMPONENTS = 40;
    private static final Set<Integer> ROWS = Set.of(ComponentType.ACTION_ROW);
    private static final Set<Integer> LAYOUT = Set.of(
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
    List<JsonNode> read(FormNode message, boolean version2) {
        List<JsonNode> components = new ArrayList<>();
        for (FormNode node : message.objects("components", 0, version2 ? MOST_COMPONENTS : MOST_ROWS)) {
            if (type(node, version2 ? LAYOUT : ROWS) != 0) {
                components.add(layout.read(node));
            }
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

    /** A component's type if it is one of those allowed there; otherwise 0, and the fault is noted. */
    static int type(FormNode node, Set<Integer> allowed) {
        node.require("type");
        int type = (int) node.integer("type", 0, Integer.MAX_VALUE).orElse(0);
        if (node.has("type") && !allowed.contains(type)) {
            String names = allowed.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
            node.errors()
                    .add(
                            node.at("type"),
                            "UNION_TYPE_CHOICES",
                            "Value of field \"type\" must be one of " + names + ".");
            return 0;
        }
        return type;
    }
}
