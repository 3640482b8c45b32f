package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.world.ComponentType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what a bot says of one component that people fill in. */
final class ModalFieldForm {
    private static final int MOST_TEXT = 4000;
    private static final int MOST_LABEL = 45;
    private static final int MOST_PLACEHOLDER = 150;
    private static final int MOST_TEXT_PLACEHOLDER = 100;
    private static final int MOST_SELECTED = 25;
    private static final int MOST_BOXES = 10;
    private static final int MOST_OPTION_TEXT = 100;

    private final FormFields fields;
    private final ObjectNode component;

    private ModalFieldForm(FormFields fields, ObjectNode component) {
        this.fields = fields;
        this.component = component;
    }

    static void read(FormFields fields, ComponentType type, ObjectNode component) {
        ModalFieldForm form = new ModalFieldForm(fields, component);
        switch (type) {
            case TEXT_INPUT -> form.textInput();
            case STRING_SELECT -> {
                form.select();
                form.options(1, MOST_SELECTED);
            }
            case USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT -> form.select();
            case FILE_UPLOAD -> form.chosen(MOST_BOXES);
            case RADIO_GROUP -> {
                form.required();
                form.options(2, MOST_BOXES);
            }
            case CHECKBOX_GROUP -> {
                form.chosen(MOST_BOXES);
                form.options(1, MOST_BOXES);
            }
            case CHECKBOX -> fields.flag("default").ifPresent(checked -> component.put("default", checked));
            case ACTION_ROW,
                    BUTTON,
                    SECTION,
                    TEXT_DISPLAY,
                    THUMBNAIL,
                    MEDIA_GALLERY,
                    FILE,
                    SEPARATOR,
                    CONTAINER,
                    LABEL -> throw new IllegalArgumentException(type + " is not filled in");
        }
    }

    private void required() {
        component.put("required", fields.flag("required").orElse(true));
    }

    private void textInput() {
        required();
        fields.require("style");
        fields.integer("style", 1, 2).ifPresent(style -> component.put("style", style));
        fields.text("label", 1, MOST_LABEL).ifPresent(text -> component.put("label", text));
        fields.text("placeholder", 0, MOST_TEXT_PLACEHOLDER).ifPresent(text -> component.put("placeholder", text));
        fields.integer("min_length", 0, MOST_TEXT).ifPresent(least -> component.put("min_length", least));
        fields.integer("max_length", 1, MOST_TEXT).ifPresent(most -> component.put("max_length", most));
        ordered("min_length", "max_length");
        fields.text("value", 0, component.path("max_length").asInt(MOST_TEXT))
                .ifPresent(text -> component.put("value", text));
    }

    private void select() {
        chosen(MOST_SELECTED);
        fields.text("placeholder", 0, MOST_PLACEHOLDER).ifPresent(text -> component.put("placeholder", text));
        if (fields.flag("disabled").orElse(false)) {
            fields.fault("disabled", "COMPONENT_VALIDATION_FAILED", "A component of a modal cannot be disabled");
        }
        for (String list : List.of("default_values", "channel_types")) {
            if (!fields.list(list, 0, MOST_SELECTED).isEmpty()) {
                component.set(list, fields.get(list));
            }
        }
    }

    private void chosen(int most) {
        required();
        fields.integer("min_values", 0, most).ifPresent(value -> component.put("min_values", value));
        fields.integer("max_values", 1, most).ifPresent(value -> component.put("max_values", value));
        ordered("min_values", "max_values");
    }

    private void ordered(String least, String most) {
        if (component.has(least)
                && component.has(most)
                && component.get(least).asInt() > component.get(most).asInt()) {
            fields.fault(
                    most, "NUMBER_TYPE_MIN", most + " must be at least " + least + ", " + component.get(least) + ".");
        }
    }

    private void options(int least, int most) {
        ArrayNode options = component.putArray("options");
        Set<String> values = new HashSet<>();
        for (FormFields option : fields.objects("options", least, most)) {
            ObjectNode copy = options.addObject();
            option.require("label");
            option.require("value");
            option.text("label", 1, MOST_OPTION_TEXT).ifPresent(text -> copy.put("label", text));
            option.text("value", 1, MOST_OPTION_TEXT).ifPresent(text -> {
                copy.put("value", text);
                if (!values.add(text)) {
                    option.fault(
                            "value", "SELECT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
                }
            });
            option.text("description", 0, MOST_OPTION_TEXT).ifPresent(text -> copy.put("description", text));
            option.flag("default").ifPresent(chosen -> copy.put("default", chosen));
            if (option.get("emoji").isObject()) {
                copy.set("emoji", option.get("emoji"));
            }
        }
        if (component.path("max_values").asInt(0) > options.size() && !options.isEmpty()) {
            fields.fault(
                    "max_values",
                    "NUMBER_TYPE_MAX",
                    "max_values must be at most the number of options, " + options.size() + ".");
        }
    }
}
