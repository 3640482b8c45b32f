package dev.easel.bot.discord;

import dev.easel.bot.draft.Parameter;
import dev.easel.bot.imagine.HandedPicture;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.RemixAnswer;
import dev.easel.bot.imagine.RemixForm;
import dev.easel.bot.job.DrawingId;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/** Draws: /imagine and Remix; tells of drawings: Recipe. Thread-safe. */
final class DrawingFeature implements Feature {
    private final ImagineDesk desk;
    private final AttachmentFetcher attachments;
    private final Replies replies;

    DrawingFeature(ImagineDesk desk, AttachmentFetcher attachments, Replies replies) {
        this.desk = desk;
        this.attachments = attachments;
        this.replies = replies;
    }

    @Override
    public List<CommandData> commands() {
        return CommandSet.drawing();
    }

    @Override
    public boolean owns(String customId) {
        return RemixModal.owns(customId);
    }

    @Override
    public void onCommand(SlashCommandInteractionEvent event) {
        replies.draw(
                event,
                Replies.checked(event)
                        .orElseGet(() -> desk.imagine(
                                SlashRequest.read(event, attachments),
                                Place.asker(event),
                                Place.address(event, true))));
    }

    @Override
    public void onMenu(MessageContextInteractionEvent event) {
        if (event.getName().equals(CommandNames.RECIPE)) {
            recipe(event);
        } else {
            remix(event);
        }
    }

    private void recipe(MessageContextInteractionEvent event) {
        Message message = event.getTarget();
        Optional<HandedPicture> picture =
                message.getAttachments().stream().findFirst().map(attachments::picture);
        Replies.whisperLater(
                event,
                desk.later(() -> desk.drawings().describe(ButtonRows.drawing(message), picture)),
                (hook, text) -> hook.editOriginal(ChatTexts.verbatim(text)));
    }

    private void remix(MessageContextInteractionEvent event) {
        Optional<String> turnedAway = desk.turnedAway(Place.asker(event));
        if (turnedAway.isPresent()) {
            Replies.whisper(event, turnedAway.get());
            return;
        }
        Optional<DrawingId> drawing = ButtonRows.drawing(event.getTarget());
        if (drawing.isEmpty()) {
            Replies.whisper(event, ChatTexts.NOT_OURS);
            return;
        }
        Optional<RemixForm> form = desk.drawings().remixForm(drawing.get());
        if (form.isEmpty()) {
            Replies.whisper(event, ChatTexts.NOT_KEPT);
            return;
        }
        int cell = ButtonRows.cell(event.getTarget());
        Replies.form(event.replyModal(
                RemixModal.of(form.get(), cell, event.getUserLocale().toLocale())));
    }

    @Override
    public void onForm(ModalInteractionEvent event) {
        RemixAnswer answer = RemixModal.read(event, attachments).orElseThrow();
        replies.draw(
                event,
                Replies.checked(event)
                        .orElseGet(() -> desk.remix(answer, Place.asker(event), Place.address(event, true))));
    }

    @Override
    public void onSuggest(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        String option = event.getFocusedOption().getName();
        List<Command.Choice> choices = option.equals(Parameter.MODEL.id())
                ? Suggestions.matching(desk.studio().modelNames(), typed)
                : Suggestions.ratios(typed);
        Suggestions.show(event, choices);
    }
}
