package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads what arranges a message: containers, sections, rows, texts, pictures. */
final class LayoutForm {
    private static final Set<Integer> IN_CONTAINER = Set.of(
            ComponentType.ACTION_ROW,
            ComponentType.SECTION,
            ComponentType.TEXT_DISPLAY,
            ComponentType.MEDIA_GALLERY,
            ComponentType.FILE,
            ComponentType.SEPARATOR);
    private static final Set<Integer> ACCESSORIES = Set.of(ComponentType.BUTTON, ComponentType.THUMBNAIL);

    private final ComponentTally tally;
    private final LinkForm links;
    private final RowForm rows;

    LayoutForm(ComponentTally tally, LinkForm links) {
        this.tally = tally;
        this.links = links;
        this.rows = new RowForm(tally);
    }

    /** A component whose type was checked already. */
    ObjectNode read(FormNode node) {
        int type = (int) node.integer("type", 0, Integer.MAX_VALUE).orElse(0);
        return switch (type) {
            case ComponentType.ACTION_ROW -> rows.read(node);
            case ComponentType.SECTION -> section(node);
            case ComponentType.TEXT_DISPLAY -> text(node);
            case ComponentType.THUMBNAIL -> thumbnail(node);
            case ComponentType.MEDIA_GALLERY -> gallery(node);
            case ComponentType.FILE -> file(node);
            case ComponentType.SEPARATOR -> separator(node);
            case ComponentType.CONTAINER -> container(node);
            default -> throw new IllegalArgumentException("no layout component has the type " + type);
        };
    }

    private ObjectNode container(FormNode node) {
        ObjectNode container = tally.begin(node, ComponentType.CONTAINER);
        OptionalLong color = node.integer("accent_color", 0, 0xFFFFFF);
        if (color.isPresent()) {
            container.put("accent_color", (int) color.getAsLong());
        } else {
            container.putNull("accent_color");
        }
        container.put("spoiler", node.yes("spoiler"));
        ArrayNode components = container.putArray("components");
        for (FormNode child : node.objects("components", 1, 40)) {
            if (ComponentForm.type(child, IN_CONTAINER) != 0) {
                components.add(read(child));
            }
        }
        return container;
    }

    private ObjectNode section(FormNode node) {
        ObjectNode section = tally.begin(node, ComponentType.SECTION);
        ArrayNode texts = section.putArray("components");
        for (FormNode child : node.objects("components", 1, 3)) {
            if (ComponentForm.type(child, Set.of(ComponentType.TEXT_DISPLAY)) != 0) {
                texts.add(text(child));
            }
        }
        node.require("accessory");
        Optional<FormNode> accessory = node.object("accessory");
        accessory.ifPresent(child -> {
            int type = ComponentForm.type(child, ACCESSORIES);
            if (type != 0) {
                section.set("accessory", type == ComponentType.BUTTON ? rows.button(child) : thumbnail(child));
            }
        });
        return section;
    }

    private ObjectNode text(FormNode node) {
        ObjectNode text = tally.begin(node, ComponentType.TEXT_DISPLAY);
        String content = node.requiredText("content", 1, 4000);
        tally.count(content);
        return text.put("content", content);
    }

    private ObjectNode thumbnail(FormNode node) {
        ObjectNode thumbnail = tally.begin(node, ComponentType.THUMBNAIL);
        media(node, thumbnail);
        return thumbnail;
    }

    private ObjectNode gallery(FormNode node) {
        ObjectNode gallery = tally.begin(node, ComponentType.MEDIA_GALLERY);
        ArrayNode items = gallery.putArray("items");
        List<FormNode> children = node.objects("items", 1, 10);
        children.forEach(child -> media(child, items.addObject()));
        return gallery;
    }

    private void media(FormNode node, ObjectNode target) {
        node.require("media");
        node.object("media").ifPresent(media -> {
            media.require("url");
            links.media(media, "url").ifPresent(url -> target.putObject("media").put("url", url));
        });
        target.put("description", node.text("description", 1, 1024).orElse(null));
        target.put("spoiler", node.yes("spoiler"));
    }

    private ObjectNode file(FormNode node) {
        ObjectNode file = tally.begin(node, ComponentType.FILE);
        node.require("file");
        node.object("file").ifPresent(media -> {
            media.require("url");
            links.attachment(media, "url")
                    .ifPresent(url -> file.putObject("file").put("url", url));
        });
        return file.put("spoiler", node.yes("spoiler"));
    }

    private ObjectNode separator(FormNode node) {
        ObjectNode separator = tally.begin(node, ComponentType.SEPARATOR);
        separator.put("divider", node.yes("divider", true));
        return separator.put("spacing", (int) node.integer("spacing", 1, 2).orElse(1));
    }
}
