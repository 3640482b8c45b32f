package dev.easel.bot.discord;

import dev.easel.bot.gallery.PlainPng;
import dev.easel.bot.imagine.FinishedDrawing;
import dev.easel.bot.imagine.ProgressReport;
import java.util.List;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** What the desk delivers, as messages. A message can be sent once, so each try makes its own. */
final class MessageText {
    private MessageText() {}

    static MessageCreateData created(FinishedDrawing drawing) {
        return filled(new MessageCreateBuilder(), drawing).build();
    }

    /** In place of a message's earlier text and files. */
    static MessageEditData edited(FinishedDrawing drawing) {
        return filled(new MessageEditBuilder(), drawing).build();
    }

    private static <R extends MessageRequest<R>> R filled(R message, FinishedDrawing drawing) {
        return message.setContent(drawing.text())
                .setFiles(file(drawing))
                .setComponents(ButtonRows.of(drawing.rows()))
                .setAllowedMentions(List.of())
                .mentionUsers(drawing.mentioned());
    }

    private static FileUpload file(FinishedDrawing drawing) {
        return FileUpload.fromData(drawing.picture().bytes(), drawing.picture().name())
                .setDescription(drawing.picture().description());
    }

    static MessageCreateData created(ProgressReport report) {
        MessageCreateBuilder message =
                new MessageCreateBuilder().setContent(report.text()).setAllowedMentions(List.<MentionType>of());
        report.preview().ifPresent(image -> message.setFiles(preview(PlainPng.encode(image))));
        return message.build();
    }

    /** Where there is no preview, the one before stays. */
    static MessageEditData edited(ProgressReport report) {
        MessageEditBuilder message =
                new MessageEditBuilder().setContent(report.text()).setAllowedMentions(List.<MentionType>of());
        report.preview().ifPresent(image -> message.setFiles(preview(PlainPng.encode(image))));
        return message.build();
    }

    /** Text alone; a preview is taken away. */
    static MessageEditData edited(String text) {
        return new MessageEditBuilder()
                .setContent(text)
                .setAttachments(List.of())
                .setAllowedMentions(List.<MentionType>of())
                .build();
    }

    private static FileUpload preview(byte[] png) {
        return FileUpload.fromData(png, "preview.png").setDescription("An unfinished preview.");
    }
}
