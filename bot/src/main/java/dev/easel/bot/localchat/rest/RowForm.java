package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.world.ComponentType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads rows: up to five buttons, or one select. */
final class RowForm {
    private static final int LINK = 5;
    private static final Set<ComponentType> IN_ROW = Set.of(
            ComponentType.BUTTON,
            ComponentType.STRING_SELECT,
            ComponentType.USER_SELECT,
            ComponentType.ROLE_SELECT,
            ComponentType.MENTIONABLE_SELECT,
            ComponentType.CHANNEL_SELECT);

    private final ComponentTally tally;
    private final SelectForm selects;

    RowForm(ComponentTally tally) {
        this.tally = tally;
        this.selects = new SelectForm(tally);
    }

    ObjectNode read(FormFields node) {
        ObjectNode row = tally.begin(node, ComponentType.ACTION_ROW);
        ArrayNode components = row.putArray("components");
        List<FormFields> children = node.objects("components", 1, 5);
        boolean select = false;
        for (FormFields child : children) {
            Optional<ComponentType> type = ComponentForm.type(child, IN_ROW);
            type.map(one -> one.select() ? selects.read(child, one) : button(child))
                    .ifPresent(components::add);
            select |= type.filter(ComponentType::select).isPresent();
        }
        if (select && children.size() > 1) {
            node.fault(
                    "components",
                    "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                    "The specified component exceeds the maximum width");
        }
        return row;
    }

    ObjectNode button(FormFields node) {
        ObjectNode button = tally.begin(node, ComponentType.BUTTON);
        node.require("style");
        int style = node.integer("style", 1, LINK).orElse(0L).intValue();
        button.put("style", style);
        node.text("label", 1, 80).ifPresent(label -> button.put("label", label));
        emoji(node).ifPresent(emoji -> button.set("emoji", emoji));
        button.put("disabled", node.flag("disabled").orElse(false));
        if (!node.has("label") && !node.has("emoji")) {
            node.errors().add(node.path(), "BUTTON_COMPONENT_LABEL_REQUIRED", "A button needs a label or an emoji");
        }
        if (style == LINK) {
            link(node, button);
        } else if (style != 0) {
            action(node, button);
        }
        return button;
    }

    private static void link(FormFields node, ObjectNode button) {
        node.require("url");
        LinkForm.button(node, "url").ifPresent(url -> button.put("url", url));
        if (node.has("custom_id")) {
            both(node);
        }
    }

    private void action(FormFields node, ObjectNode button) {
        tally.customId(node, button);
        if (node.has("url")) {
            both(node);
        }
    }

    private static void both(FormFields node) {
        node.errors()
                .add(
                        node.path(),
                        "BUTTON_COMPONENT_CUSTOM_ID_AND_URL_EXCLUSIVE",
                        "A custom id and url cannot both be specified");
    }

    /** An emoji, Unicode by its name or a custom one by its id. */
    static Optional<ObjectNode> emoji(FormFields node) {
        return node.object("emoji").map(emoji -> {
            long id = emoji.snowflake("id");
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            if (id != 0) {
                copy.put("id", Long.toString(id));
            }
            copy.put(
                    "name",
                    id == 0
                            ? emoji.requiredText("name", 1, 32)
                            : emoji.text("name", 0, 32).orElse(""));
            if (emoji.flag("animated").orElse(false)) {
                copy.put("animated", true);
            }
            return copy;
        });
    }
}
