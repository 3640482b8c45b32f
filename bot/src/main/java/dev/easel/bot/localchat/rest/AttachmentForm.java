package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.http.Upload;
import dev.easel.bot.localchat.world.Attachment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings together the files of a form and what its field {@code attachments} says of them. */
final class AttachmentForm {
    private static final Pattern PART = Pattern.compile("files\\[([0-9]{1,3})]");
    private static final String SPOILER = "SPOILER_";

    private final List<NewAttachment> uploads = new ArrayList<>();
    private final List<KeptAttachment> kept = new ArrayList<>();
    private final List<Attachment> old;
    private final boolean named;

    private AttachmentForm(List<Attachment> old, boolean named) {
        this.old = old;
        this.named = named;
    }

    /** Reads them; an edit may keep old ones by their ids. */
    static AttachmentForm read(FormFields message, List<Upload> files, List<Attachment> old) {
        AttachmentForm form = new AttachmentForm(old, message.names("attachments"));
        Map<Long, Upload> sent = new LinkedHashMap<>();
        for (Upload upload : files) {
            if (upload.bytes().length > NewAttachment.MOST_BYTES) {
                throw new ApiException(413, 40005, "Request entity too large");
            }
            sent.put(number(upload, sent.keySet()), upload);
        }
        Map<Long, FormFields> said = form.said(message, sent);
        sent.forEach((number, upload) -> form.uploads.add(upload(upload, said.get(number))));
        if (form.uploads.size() + form.remaining().size() > NewAttachment.MOST_FILES) {
            message.errors().length(message.path("attachments"), 0, NewAttachment.MOST_FILES);
        }
        return form;
    }

    private static long number(Upload upload, Set<Long> taken) {
        Matcher part = PART.matcher(upload.field());
        long number = part.matches() ? Long.parseLong(part.group(1)) : taken.size();
        while (taken.contains(number)) {
            number++;
        }
        return number;
    }

    private Map<Long, FormFields> said(FormFields message, Map<Long, Upload> sent) {
        Map<Long, FormFields> said = new LinkedHashMap<>();
        for (FormFields node : message.objects("attachments", 0, NewAttachment.MOST_FILES)) {
            node.require("id");
            long id = node.snowflake("id");
            if (sent.containsKey(id)) {
                said.put(id, node);
            } else if (old.stream().anyMatch(attachment -> attachment.id() == id)) {
                kept.add(
                        new KeptAttachment(id, node.text("description", 0, 1024).orElse(null)));
            } else if (node.has("id")) {
                node.fault("id", "ATTACHMENT_NOT_FOUND", "No file of the message has the id " + id);
            }
        }
        return said;
    }

    private static NewAttachment upload(Upload upload, @Nullable FormFields said) {
        if (said == null) {
            return new NewAttachment(Filenames.clean(upload.filename()), null, upload.bytes());
        }
        String filename = Filenames.clean(said.text("filename", 1, 1024).orElse(upload.filename()));
        boolean marked = said.flag("is_spoiler").orElse(false) && !filename.startsWith(SPOILER);
        String description = said.text("description", 0, 1024)
                .filter(text -> !text.isBlank())
                .orElse(null);
        return new NewAttachment(marked ? SPOILER + filename : filename, description, upload.bytes());
    }

    /** The new files. */
    List<NewAttachment> uploads() {
        return uploads;
    }

    /** The old ones to keep; null where the body does not say, which keeps all. */
    @Nullable
    List<KeptAttachment> kept() {
        return named ? kept : null;
    }

    /** The old ones that stay. */
    List<Attachment> remaining() {
        Set<Long> ids = new HashSet<>();
        kept.forEach(attachment -> ids.add(attachment.id()));
        return old.stream()
                .filter(attachment -> !named || ids.contains(attachment.id()))
                .toList();
    }

    /** Names that {@code attachment://} may refer to. */
    Set<String> filenames() {
        Set<String> names = new HashSet<>();
        uploads.forEach(upload -> names.add(upload.filename()));
        remaining().forEach(attachment -> names.add(attachment.filename()));
        return names;
    }
}
