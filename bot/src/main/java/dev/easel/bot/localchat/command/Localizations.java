package dev.easel.bot.localchat.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.http.FormFields;
import java.util.Set;
import java.util.function.Predicate;

/** The languages that people may have, and names and descriptions in them. */
public final class Localizations {
    private static final Set<String> LOCALES = Set.of(
            "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he", "hi", "hr", "hu",
            "id", "it", "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi",
            "zh-CN", "zh-TW");

    private Localizations() {}

    /** Whether Discord has this language, such as zh-CN. */
    public static boolean isLocale(String code) {
        return LOCALES.contains(code);
    }

    /** Checks one dictionary and copies it; null where it is absent. */
    static void copy(FormFields from, String field, int most, Predicate<String> valid, ObjectNode to) {
        if (!from.has(field)) {
            to.putNull(field);
            return;
        }
        FormFields texts = from.object(field).orElseThrow();
        ObjectNode copy = to.putObject(field);
        from.get(field).fieldNames().forEachRemaining(locale -> {
            if (!LOCALES.contains(locale)) {
                from.fault(field, "ENUM_TYPE_COERCE", "Value \"" + locale + "\" is not a valid enum value.");
                return;
            }
            texts.text(locale, 1, most).ifPresent(text -> {
                if (!valid.test(text)) {
                    texts.fault(locale, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
                }
                copy.put(locale, text);
            });
        });
    }
}
