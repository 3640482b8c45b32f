package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.Upload;
import dev.easel.bot.localchat.world.Attachment;
import java.util.List;

/** Stores files that were sent. Thread-safe. */
public final class UploadedFiles {
    private final ChatContext context;

    public UploadedFiles(ChatContext context) {
        this.context = context;
    }

    /**
     * Stores a file of an interaction, an option's or a modal's: its bytes tell what it is, its name is cleaned.
     *
     * @throws ApiException 40005 where it is too large
     */
    public Attachment keep(Upload upload, long channelId) {
        if (upload.bytes().length > NewAttachment.MOST_BYTES) {
            throw new ApiException(413, 40005, "Request entity too large");
        }
        NewAttachment file = new NewAttachment(Filenames.clean(upload.filename()), null, upload.bytes());
        Attachment attachment = describe(file, channelId, true);
        context.world().files().put(attachment.id(), file.bytes());
        return attachment;
    }

    /** What files will be once {@link #put} stored them. */
    List<Attachment> describe(List<NewAttachment> files, long channelId, boolean ephemeral) {
        return files.stream().map(file -> describe(file, channelId, ephemeral)).toList();
    }

    private Attachment describe(NewAttachment file, long channelId, boolean ephemeral) {
        FileKind kind = FileKind.of(file.bytes());
        return new Attachment(
                context.world().ids().next(),
                channelId,
                file.filename(),
                kind.contentType(),
                file.bytes().length,
                kind.width(),
                kind.height(),
                file.description(),
                ephemeral);
    }

    /** Stores files, described before, in the same order. */
    void put(List<Attachment> attachments, List<NewAttachment> files) {
        for (int i = 0; i < files.size(); i++) {
            context.world().files().put(attachments.get(i).id(), files.get(i).bytes());
        }
    }
}
