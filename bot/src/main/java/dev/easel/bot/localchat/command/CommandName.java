package dev.easel.bot.localchat.command;

import dev.easel.bot.localchat.http.FormFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How commands and their options may be called. */
final class CommandName {
    static final int MOST = 32;

    private static final Pattern SLASH =
            Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}", Pattern.UNICODE_CHARACTER_CLASS);

    private CommandName() {}

    /** Whether a slash command or an option may have this name: letters in lower case, digits, dash, underscore. */
    static boolean slash(String name) {
        return SLASH.matcher(name).matches() && name.equals(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a menu command may have this name. */
    static boolean menu(String name) {
        return !name.isBlank();
    }

    /** The name of a slash command or an option. */
    static Optional<String> read(FormFields fields, boolean slash) {
        fields.require("name");
        Optional<String> name = fields.text("name", 1, MOST);
        if (name.isPresent() && !(slash ? slash(name.get()) : menu(name.get()))) {
            fields.fault("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
            return Optional.empty();
        }
        return name;
    }
}
