package dev.easel.bot.localchat.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.http.FormValue;
import java.util.Set;
import java.util.TreeSet;

/** Checks the definition of a command and fills in the defaults. */
final class CommandForm {
    private static final int MOST_DESCRIPTION = 100;
    private static final long MOST_PERMISSIONS = Long.MAX_VALUE;

    private final FormFields fields;
    private final ObjectNode command = JsonNodeFactory.instance.objectNode();

    private CommandForm(FormFields fields) {
        this.fields = fields;
    }

    /** The definition as the API answers it but for ids; faults are noted in the fields' errors. */
    static ObjectNode read(FormFields fields) {
        return new CommandForm(fields).read();
    }

    private ObjectNode read() {
        int type = fields.integer("type", 0, 99).orElse(1L).intValue();
        if (type < 1 || type > 3) {
            fields.errors().choice(fields.path("type"), Integer.toString(type), "1, 2, 3");
        }
        boolean slash = type == 1;
        command.put("type", type);
        CommandName.read(fields, slash).ifPresent(name -> command.put("name", name));
        Localizations.copy(
                fields,
                "name_localizations",
                CommandName.MOST,
                slash ? CommandName::slash : CommandName::menu,
                command);
        if (slash) {
            slash();
        } else {
            menu();
        }
        permissions();
        contexts();
        command.put("nsfw", fields.flag("nsfw").orElse(false));
        CommandSize.check(command, fields);
        return command;
    }

    private void slash() {
        fields.require("description");
        fields.text("description", 1, MOST_DESCRIPTION).ifPresent(text -> command.put("description", text));
        Localizations.copy(fields, "description_localizations", MOST_DESCRIPTION, text -> true, command);
        if (fields.has("options")) {
            command.set("options", OptionForm.readAll(fields));
        }
    }

    private void menu() {
        command.put("description", "");
        command.putNull("description_localizations");
        if (!fields.get("description").asText("").isEmpty()) {
            fields.fault(
                    "description",
                    "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_CANNOT_BE_SET",
                    "Context menu commands cannot have description");
        }
        if (!fields.get("options").isEmpty()) {
            fields.fault(
                    "options",
                    "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_CANNOT_BE_SET",
                    "Context menu commands cannot have options");
        }
    }

    private void permissions() {
        command.put(
                "default_member_permissions",
                fields.integer("default_member_permissions", 0, MOST_PERMISSIONS)
                        .map(bits -> Long.toString(bits))
                        .orElse(null));
    }

    /** The older dm_permission and the newer contexts say the same thing; contexts win where both are given. */
    private void contexts() {
        Set<Integer> contexts = numbers("contexts", 2);
        boolean direct = fields.flag("dm_permission").orElse(true);
        if (!contexts.isEmpty()) {
            contexts.forEach(command.putArray("contexts")::add);
            direct = contexts.contains(1);
        } else if (direct) {
            command.putNull("contexts");
        } else {
            command.putArray("contexts").add(0);
        }
        command.put("dm_permission", direct);
        Set<Integer> installations = numbers("integration_types", 1);
        (installations.isEmpty() ? Set.of(0) : installations).forEach(command.putArray("integration_types")::add);
    }

    private Set<Integer> numbers(String field, int most) {
        Set<Integer> numbers = new TreeSet<>();
        if (!fields.has(field)) {
            return numbers;
        }
        for (FormValue element : fields.list(field, 1, most + 1)) {
            String text = element.json().asText();
            if (text.length() != 1 || text.charAt(0) < '0' || text.charAt(0) > '0' + most) {
                fields.errors().choice(element.path(), text, most == 1 ? "0, 1" : "0, 1, 2");
            } else if (!numbers.add(text.charAt(0) - '0')) {
                fields.fault(field, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
            }
        }
        return numbers;
    }
}
