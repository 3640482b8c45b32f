package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.world.ComponentType;
import java.util.List;
import java.util.Set;

/** Reads what arranges a message: containers, sections, rows, texts, pictures. */
final class LayoutForm {
    private static final Set<ComponentType> IN_CONTAINER = Set.of(
            ComponentType.ACTION_ROW,
            ComponentType.SECTION,
            ComponentType.TEXT_DISPLAY,
            ComponentType.MEDIA_GALLERY,
            ComponentType.FILE,
            ComponentType.SEPARATOR);
    private static final Set<ComponentType> TEXTS = Set.of(ComponentType.TEXT_DISPLAY);
    private static final Set<ComponentType> ACCESSORIES = Set.of(ComponentType.BUTTON, ComponentType.THUMBNAIL);

    private final ComponentTally tally;
    private final LinkForm links;
    private final RowForm rows;

    LayoutForm(ComponentTally tally, LinkForm links) {
        this.tally = tally;
        this.links = links;
        this.rows = new RowForm(tally);
    }

    /** A component of a type that may stand there. */
    ObjectNode read(FormFields node, ComponentType type) {
        return switch (type) {
            case ACTION_ROW -> rows.read(node);
            case SECTION -> section(node);
            case TEXT_DISPLAY -> text(node);
            case THUMBNAIL -> thumbnail(node);
            case MEDIA_GALLERY -> gallery(node);
            case FILE -> file(node);
            case SEPARATOR -> separator(node);
            case CONTAINER -> container(node);
            case BUTTON -> rows.button(node);
            case STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT ->
                throw new IllegalArgumentException("a " + type + " stands in a row");
            case TEXT_INPUT, LABEL, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX ->
                throw new IllegalArgumentException("a " + type + " stands in a modal");
        };
    }

    private ObjectNode container(FormFields node) {
        ObjectNode container = tally.begin(node, ComponentType.CONTAINER);
        container.put("accent_color", node.integer("accent_color", 0, 0xFFFFFF).orElse(null));
        container.put("spoiler", node.flag("spoiler").orElse(false));
        ArrayNode components = container.putArray("components");
        for (FormFields child : node.objects("components", 1, 40)) {
            ComponentForm.type(child, IN_CONTAINER).ifPresent(type -> components.add(read(child, type)));
        }
        return container;
    }

    private ObjectNode section(FormFields node) {
        ObjectNode section = tally.begin(node, ComponentType.SECTION);
        ArrayNode texts = section.putArray("components");
        for (FormFields child : node.objects("components", 1, 3)) {
            ComponentForm.type(child, TEXTS).ifPresent(type -> texts.add(text(child)));
        }
        node.require("accessory");
        node.object("accessory")
                .ifPresent(child -> ComponentForm.type(child, ACCESSORIES)
                        .ifPresent(type -> section.set("accessory", read(child, type))));
        return section;
    }

    private ObjectNode text(FormFields node) {
        ObjectNode text = tally.begin(node, ComponentType.TEXT_DISPLAY);
        String content = node.requiredText("content", 1, 4000);
        tally.count(content);
        return text.put("content", content);
    }

    private ObjectNode thumbnail(FormFields node) {
        ObjectNode thumbnail = tally.begin(node, ComponentType.THUMBNAIL);
        media(node, thumbnail);
        return thumbnail;
    }

    private ObjectNode gallery(FormFields node) {
        ObjectNode gallery = tally.begin(node, ComponentType.MEDIA_GALLERY);
        ArrayNode items = gallery.putArray("items");
        List<FormFields> children = node.objects("items", 1, 10);
        children.forEach(child -> media(child, items.addObject()));
        return gallery;
    }

    private void media(FormFields node, ObjectNode target) {
        node.require("media");
        node.object("media").ifPresent(media -> {
            media.require("url");
            links.media(media, "url").ifPresent(url -> target.putObject("media").put("url", url));
        });
        target.put("description", node.text("description", 1, 1024).orElse(null));
        target.put("spoiler", node.flag("spoiler").orElse(false));
    }

    private ObjectNode file(FormFields node) {
        ObjectNode file = tally.begin(node, ComponentType.FILE);
        node.require("file");
        node.object("file").ifPresent(media -> {
            media.require("url");
            links.attachment(media, "url")
                    .ifPresent(url -> file.putObject("file").put("url", url));
        });
        return file.put("spoiler", node.flag("spoiler").orElse(false));
    }

    private ObjectNode separator(FormFields node) {
        ObjectNode separator = tally.begin(node, ComponentType.SEPARATOR);
        separator.put("divider", node.flag("divider").orElse(true));
        return separator.put("spacing", node.integer("spacing", 1, 2).orElse(1L).intValue());
    }
}
