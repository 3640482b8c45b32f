package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.command.Localizations;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.Form;
import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.http.Upload;
import dev.easel.bot.localchat.rest.NewAttachment;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.Snowflakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person's page sends.
 *
 * @param userId who acts
 * @param type what is done
 * @param channel where, seen by the person
 * @param nonce the page's own mark
 * @param locale the language that the person has, as Discord writes it
 * @param body all of it
 * @param files that came with it
 */
record Submission(
        long userId,
        InteractionType type,
        Channel channel,
        @Nullable String nonce,
        String locale,
        JsonNode body,
        List<Upload> files) {
    private static final int MOST_NONCE = 100;
    private static final String USUAL_LOCALE = "en-US";

    Submission {
        files = List.copyOf(files);
    }

    /**
     * Reads the part that all have.
     *
     * @throws ApiException where it is malformed, or the channel is none that the person sees
     */
    static Submission read(ChatContext context, long userId, Form form) {
        FormErrors errors = new FormErrors();
        FormFields fields = new FormFields(form.json(), "", errors);
        fields.require("type");
        fields.require("channel_id");
        fields.require("data");
        InteractionType type =
                fields.integer("type", 0, 99).flatMap(InteractionType::of).orElse(InteractionType.COMMAND);
        if (fields.has("type") && !fields.get("type").asText().equals(Integer.toString(type.number()))) {
            errors.choice("type", fields.get("type").asText(), "2, 3, 4, 5");
        }
        String nonce = fields.text("nonce", 0, MOST_NONCE).orElse(null);
        String locale = fields.text("locale", 1, MOST_NONCE).orElse(USUAL_LOCALE);
        if (!Localizations.isLocale(locale)) {
            fields.fault("locale", "ENUM_TYPE_COERCE", "Value \"" + locale + "\" is not a valid enum value.");
        }
        errors.refuse();
        for (Upload file : form.files()) {
            if (file.bytes().length > NewAttachment.MOST_BYTES) {
                throw new ApiException(413, 40005, "Request entity too large");
            }
        }
        Channel channel = context.world()
                .channel(Snowflakes.parse(fields.get("channel_id").asText()))
                .filter(found -> context.permissions().has(Permission.VIEW_CHANNEL, found, userId))
                .orElseThrow(() -> ApiException.unknown(10003, "Channel"));
        return new Submission(userId, type, channel, nonce, locale, form.json(), form.files());
    }

    /** The fields of "data". */
    FormFields data(FormErrors errors) {
        return new FormFields(body.path("data"), "data", errors);
    }
}
