package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.Form;
import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.world.Attachment;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.MessageFlag;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reading of a message's body. */
final class MessageReading {
    private static final int MOST_CONTENT = 2000;
    private static final int MOST_NONCE = 25;

    private final FormErrors errors = new FormErrors();
    private final FormFields node;
    private final MessageRules rules;
    private final @Nullable Message edited;
    private final AttachmentForm attachments;
    private final Set<MessageField> present = EnumSet.noneOf(MessageField.class);

    MessageReading(Form form, MessageRules rules) {
        this.rules = rules;
        this.edited = rules.edited();
        this.node = new FormFields(form.json(), rules.path(), errors);
        List<Attachment> old = edited == null ? List.of() : edited.attachments();
        this.attachments = AttachmentForm.read(node, form.files(), old);
    }

    MessageDraft read() {
        notePresent();
        LinkForm links = new LinkForm(attachments.filenames());
        boolean rich = rules.source() != MessageRules.Source.PERSON;
        int flags = rich ? flags() : 0;
        MessageDraft draft = new MessageDraft(
                node.text("content", 0, MOST_CONTENT).orElse(""),
                flags,
                rich ? new EmbedForm(links).read(node) : List.of(),
                rich ? new ComponentForm(links).read(node, version2(flags)) : List.of(),
                attachments.uploads(),
                attachments.kept(),
                MentionForm.read(node),
                reply(),
                nonce(),
                node.flag("enforce_nonce").orElse(false),
                present);
        refuseLegacyFields(draft);
        errors.refuse();
        refuseEmpty(draft);
        return draft;
    }

    private void notePresent() {
        boolean rich = rules.source() != MessageRules.Source.PERSON;
        note("content", MessageField.CONTENT, true);
        note("attachments", MessageField.ATTACHMENTS, true);
        note("embeds", MessageField.EMBEDS, rich);
        note("components", MessageField.COMPONENTS, rich);
        note("flags", MessageField.FLAGS, rich && node.has("flags"));
    }

    private void note(String name, MessageField field, boolean allowed) {
        if (allowed && node.names(name)) {
            present.add(field);
        }
    }

    private int flags() {
        int flags = node.integer("flags", 0, Integer.MAX_VALUE).orElse(0L).intValue();
        int allowed = MessageFlag.SUPPRESS_EMBEDS.bit() | MessageFlag.IS_COMPONENTS_V2.bit();
        if (edited == null) {
            allowed |= MessageFlag.SUPPRESS_NOTIFICATIONS.bit();
            allowed |= rules.source() == MessageRules.Source.INTERACTION ? MessageFlag.EPHEMERAL.bit() : 0;
        }
        return flags & allowed;
    }

    /** Once a message is of Components V2 it stays that. */
    private boolean version2(int flags) {
        return (flags & MessageFlag.IS_COMPONENTS_V2.bit()) != 0
                || (edited != null && edited.has(MessageFlag.IS_COMPONENTS_V2));
    }

    private @Nullable ReplyTo reply() {
        if (edited != null || rules.source() == MessageRules.Source.INTERACTION) {
            return null;
        }
        Optional<FormFields> reference = node.object("message_reference");
        if (reference.isEmpty()) {
            return null;
        }
        FormFields fields = reference.get();
        if (fields.integer("type", 0, 1).orElse(0L) == 1) {
            errors.add(
                    fields.path("type"), "BASE_TYPE_CHOICES", "Messages cannot be forwarded here; the type must be 0.");
        }
        fields.require("message_id");
        return new ReplyTo(
                fields.snowflake("message_id"),
                fields.flag("fail_if_not_exists").orElse(true));
    }

    private @Nullable String nonce() {
        return node.text("nonce", 0, MOST_NONCE).filter(text -> !text.isEmpty()).orElse(null);
    }

    private void refuseLegacyFields(MessageDraft draft) {
        if (!version2(draft.flags())) {
            return;
        }
        if (!content(draft).isEmpty()) {
            legacy("content");
        }
        if (!embeds(draft).isEmpty()) {
            legacy("embeds");
        }
        if (components(draft).isEmpty()) {
            errors.missing(node.path("components"));
        }
    }

    private void legacy(String field) {
        errors.add(
                node.path(field),
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                "The '" + field + "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
    }

    private void refuseEmpty(MessageDraft draft) {
        boolean empty = content(draft).isBlank()
                && embeds(draft).isEmpty()
                && components(draft).isEmpty()
                && draft.uploads().isEmpty()
                && attachments.remaining().isEmpty();
        if (empty) {
            throw new ApiException(400, 50006, "Cannot send an empty message");
        }
    }

    private String content(MessageDraft draft) {
        return edited == null || draft.names(MessageField.CONTENT) ? draft.content() : edited.content();
    }

    private List<JsonNode> embeds(MessageDraft draft) {
        return edited == null || draft.names(MessageField.EMBEDS) ? draft.embeds() : edited.embeds();
    }

    private List<JsonNode> components(MessageDraft draft) {
        return edited == null || draft.names(MessageField.COMPONENTS) ? draft.components() : edited.components();
    }
}
