package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.http.FormValue;
import dev.easel.bot.localchat.world.Attachment;
import dev.easel.bot.localchat.world.ComponentType;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks what somebody filled into a modal against its components, and writes it as the bot is told: in the modal's order,
 * with what was left empty. Faults are noted below {@code data.components.CUSTOM_ID}. Confined to one thread.
 */
final class ModalInput {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_TEXT = 4000;

    private final Map<String, FormFields> given;
    private final ResolvedData resolved;
    private final FormErrors errors;
    private final Set<String> used = new HashSet<>();

    ModalInput(Map<String, FormFields> given, ResolvedData resolved, FormErrors errors) {
        this.given = given;
        this.resolved = resolved;
        this.errors = errors;
    }

    /** All components of a modal. */
    ArrayNode read(JsonNode components) {
        ArrayNode read = components(components);
        given.keySet().stream()
                .filter(customId -> !used.contains(customId))
                .forEach(customId -> errors.add(
                        path(customId),
                        "COMPONENT_VALIDATION_FAILED",
                        "The modal has no component \"" + customId + "\""));
        return read;
    }

    private ArrayNode components(JsonNode components) {
        ArrayNode read = JSON.arrayNode();
        for (JsonNode component : components) {
            ObjectNode node = read.addObject();
            node.set("type", component.path("type"));
            node.set("id", component.path("id"));
            if (component.has("components")) {
                node.set("components", components(component.path("components")));
            } else if (component.has("component")) {
                node.set(
                        "component",
                        components(JSON.arrayNode().add(component.path("component")))
                                .get(0));
            } else if (component.has("custom_id")) {
                node.set("custom_id", component.path("custom_id"));
                field(component, node);
            }
        }
        return read;
    }

    private void field(JsonNode component, ObjectNode node) {
        String customId = component.path("custom_id").asText();
        used.add(customId);
        FormFields named = given.get(customId);
        FormFields input =
                named == null ? new FormFields(JSON.objectNode(), path(customId), errors) : named.at(path(customId));
        switch (ComponentType.of(component)) {
            case TEXT_INPUT -> node.set("value", text(component, input));
            case CHECKBOX -> node.put("value", input.flag("value").orElse(false));
            case RADIO_GROUP -> node.set("value", radio(component, input));
            case FILE_UPLOAD -> node.set("values", files(component, input));
            default -> node.set("values", choices(component, input));
        }
    }

    private static String path(String customId) {
        return "data.components." + customId.replace('.', '_');
    }

    private JsonNode text(JsonNode component, FormFields input) {
        String text = input.get("value").asText("");
        if (text.isEmpty()) {
            if (required(component)) {
                errors.missing(input.path("value"));
            }
            return TextNode.valueOf("");
        }
        int least = component.path("min_length").asInt(0);
        int most = component.path("max_length").asInt(MOST_TEXT);
        return TextNode.valueOf(input.text("value", least, most).orElse(""));
    }

    private JsonNode radio(JsonNode component, FormFields input) {
        if (!input.has("value")) {
            if (required(component)) {
                errors.missing(input.path("value"));
            }
            return NullNode.instance;
        }
        String value = input.get("value").asText();
        if (!component.path("options").findValuesAsText("value").contains(value)) {
            errors.choice(
                    input.path("value"),
                    value,
                    String.join(", ", component.path("options").findValuesAsText("value")));
        }
        return TextNode.valueOf(value);
    }

    private JsonNode choices(JsonNode component, FormFields input) {
        if (left(component, input)) {
            return JSON.arrayNode();
        }
        boolean boxes = ComponentType.CHECKBOX_GROUP.is(component);
        int all = component.path("options").size();
        return new SelectInput(resolved)
                .read(
                        component,
                        input,
                        least(component),
                        component.path("max_values").asInt(boxes ? all : 1));
    }

    private ArrayNode files(JsonNode component, FormFields input) {
        ArrayNode ids = JSON.arrayNode();
        if (left(component, input)) {
            return ids;
        }
        int least = least(component);
        int most = component.path("max_values").asInt(1);
        for (FormValue element : input.list("values", least, most)) {
            String number = element.json().asText();
            Optional<Attachment> attachment = resolved.file(number);
            if (attachment.isEmpty()) {
                input.fault("values", "COMPONENT_VALIDATION_FAILED", "There is no part files[" + number + "].");
            }
            attachment.ifPresent(kept -> ids.add(Long.toString(kept.id())));
        }
        return ids;
    }

    /** Whether nothing was chosen where nothing need be. */
    private static boolean left(JsonNode component, FormFields input) {
        return input.get("values").isEmpty() && (!required(component) || least(component) == 0);
    }

    private static int least(JsonNode component) {
        return component.path("min_values").asInt(1);
    }

    private static boolean required(JsonNode component) {
        return component.path("required").asBoolean(true);
    }
}
