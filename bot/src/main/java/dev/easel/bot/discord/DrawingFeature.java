package dev.easel.bot.discord;

import dev.easel.bot.draft.Parameter;
import dev.easel.bot.imagine.ButtonAction;
import dev.easel.bot.imagine.ButtonId;
import dev.easel.bot.imagine.HandedPicture;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Reception;
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
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.RestAction;

/** Draws: /imagine, the buttons of drawings, Recipe and Remix. Thread-safe. */
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
        return ButtonId.parse(customId).isPresent() || RemixModal.owns(customId);
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
    public void onButton(ButtonInteractionEvent event) {
        ButtonId button = ButtonId.parse(event.getComponentId()).orElseThrow();
        Reception reception = Replies.checked(event)
                .orElseGet(() -> desk.press(button, Place.asker(event), Place.address(event, false)));
        if (reception instanceof Reception.Settled settled) {
            closed(event, settled.sentence()).queue(done -> {}, Replies::unsent);
        } else if (button.action() == ButtonAction.CONFIRM) {
            replies.answer(event, reception, closed(event, ChatTexts.CONFIRMED));
        } else {
            replies.draw(event, reception);
        }
    }

    /** A question with its answer in its place. */
    private static RestAction<InteractionHook> closed(ButtonInteractionEvent event, String sentence) {
        return event.editMessage(Replies.said(event, sentence)).setComponents(List.of());
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
                desk.describe(ButtonRows.drawing(message), picture),
                (hook, text) -> hook.editOriginal(ChatTexts.verbatim(text)));
    }

    private void remix(MessageContextInteractionEvent event) {
        Optional<DrawingId> drawing = ButtonRows.drawing(event.getTarget());
        if (drawing.isEmpty()) {
            Replies.whisper(event, ChatTexts.NOT_OURS);
            return;
        }
        Optional<RemixForm> form = desk.remixForm(drawing.get());
        if (form.isEmpty()) {
            Replies.whisper(event, ChatTexts.NOT_KEPT);
            return;
        }
        Replies.form(event.replyModal(RemixModal.of(form.get(), ButtonRows.cell(event.getTarget()))));
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
