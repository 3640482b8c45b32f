package dev.easel.bot.discord;

import dev.easel.bot.imagine.ButtonAction;
import dev.easel.bot.imagine.ButtonAnswer;
import dev.easel.bot.imagine.ButtonFace;
import dev.easel.bot.imagine.ButtonForm;
import dev.easel.bot.imagine.ButtonId;
import dev.easel.bot.imagine.ButtonPanel;
import dev.easel.bot.imagine.HandedPicture;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Reception;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.words.Words;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.RestAction;

/** The buttons below pictures and questions, the forms that they open, and the menus Vary and Upscale. Thread-safe. */
final class ButtonFeature implements Feature {
    private final ImagineDesk desk;
    private final AttachmentFetcher attachments;
    private final Replies replies;

    ButtonFeature(ImagineDesk desk, AttachmentFetcher attachments, Replies replies) {
        this.desk = desk;
        this.attachments = attachments;
        this.replies = replies;
    }

    @Override
    public List<CommandData> commands() {
        return List.of(CommandSet.menu(CommandNames.VARY, "变体"), CommandSet.menu(CommandNames.UPSCALE, "放大"));
    }

    @Override
    public boolean owns(String customId) {
        return ButtonId.parse(customId).isPresent() || ButtonModal.owns(customId);
    }

    @Override
    public void onButton(ButtonInteractionEvent event) {
        ButtonId button = ButtonId.parse(event.getComponentId()).orElseThrow();
        Asker asker = Place.asker(event);
        if (button.action() == ButtonAction.RECIPE) {
            recipe(event, button);
            return;
        }
        Optional<Reception> refused = Replies.checked(event);
        Optional<ButtonForm> form = refused.isEmpty() ? form(button, asker) : Optional.empty();
        if (form.isPresent()) {
            open(event, event, form.get(), asker);
            return;
        }
        show(event, button, refused.orElseGet(() -> desk.press(button, asker, Place.address(event, false))));
    }

    /** Nobody fills in a form in vain. */
    private void open(IModalCallback event, IReplyCallback refused, ButtonForm form, Asker asker) {
        desk.turnedAway(asker)
                .ifPresentOrElse(
                        sentence -> Replies.whisper(refused, sentence),
                        () -> Replies.form(event.replyModal(ButtonModal.of(form, asker.locale()))));
    }

    private Optional<ButtonForm> form(ButtonId button, Asker asker) {
        return desk.opensForm(button, asker) ? desk.form(button) : Optional.empty();
    }

    private void show(ButtonInteractionEvent event, ButtonId button, Reception reception) {
        if (reception instanceof Reception.Settled settled) {
            closed(event, settled.sentence()).queue(done -> {}, Replies::unsent);
        } else if (button.action() == ButtonAction.CONFIRM) {
            replies.answer(event, reception, closed(event, ChatTexts.CONFIRMED));
        } else if (event.getMessage().isEphemeral()) {
            replies.answer(event, reception, chosen(event, button, Place.asker(event)));
        } else {
            replies.draw(event, reception);
        }
    }

    /** A question with its answer in its place. */
    private static RestAction<InteractionHook> closed(IMessageEditCallback event, String sentence) {
        return Replies.quiet(event.editMessage(Replies.said(event, sentence))).setComponents(List.of());
    }

    private static RestAction<InteractionHook> chosen(IMessageEditCallback event, ButtonId button, Asker asker) {
        return closed(event, words(asker).say("chosen", button.cell()));
    }

    private void recipe(ButtonInteractionEvent event, ButtonId button) {
        Optional<HandedPicture> picture =
                event.getMessage().getAttachments().stream().findFirst().map(attachments::picture);
        Replies.whisperLater(
                event,
                desk.later(() -> desk.drawings().describe(Optional.of(button.drawing()), picture)),
                (hook, text) -> hook.editOriginal(ChatTexts.verbatim(text)));
    }

    @Override
    public void onMenu(MessageContextInteractionEvent event) {
        Asker asker = Place.asker(event);
        Message message = event.getTarget();
        Optional<DrawingId> drawing = ButtonRows.drawing(message);
        int cell = ButtonRows.cell(message);
        boolean vary = event.getName().equals(CommandNames.VARY);
        Optional<String> turnedAway = desk.turnedAway(asker);
        if (turnedAway.isPresent()) {
            Replies.whisper(event, turnedAway.get());
        } else if (drawing.isEmpty() || ButtonRows.cells(message).isEmpty()) {
            Replies.whisper(event, words(asker).say("no_pictures"));
        } else if (cell == 0) {
            choice(event, drawing.get(), vary);
        } else {
            single(event, new ButtonId(vary ? ButtonAction.VARY : ButtonAction.UPSCALE_SUBTLE, cell, drawing.get()));
        }
    }

    private static void choice(MessageContextInteractionEvent event, DrawingId drawing, boolean vary) {
        Asker asker = Place.asker(event);
        int count = ButtonRows.cells(event.getTarget()).size();
        ButtonPanel panel = ButtonPanel.in(asker.locale());
        List<List<ButtonFace>> rows = vary ? panel.ofVaryChoice(drawing, count) : panel.ofUpscaleChoice(drawing, count);
        event.reply(words(asker).say(vary ? "which_vary" : "which_upscale"))
                .setEphemeral(true)
                .setComponents(ButtonRows.of(rows))
                .queue(done -> {}, Replies::unsent);
    }

    private void single(MessageContextInteractionEvent event, ButtonId button) {
        Asker asker = Place.asker(event);
        Optional<Reception> refused = Replies.checked(event);
        Optional<ButtonForm> form = refused.isEmpty() ? form(button, asker) : Optional.empty();
        if (form.isPresent()) {
            open(event, event, form.get(), asker);
            return;
        }
        replies.draw(event, refused.orElseGet(() -> desk.press(button, asker, Place.address(event, true))));
    }

    @Override
    public void onForm(ModalInteractionEvent event) {
        ButtonAnswer answer = ButtonModal.read(event, attachments).orElseThrow();
        Asker asker = Place.asker(event);
        Message message = event.getMessage();
        if (message == null) {
            replies.draw(
                    event,
                    Replies.checked(event).orElseGet(() -> desk.fill(answer, asker, Place.address(event, true))));
            return;
        }
        Reception reception =
                Replies.checked(event).orElseGet(() -> desk.fill(answer, asker, Place.clickAddress(event)));
        replies.answer(event, reception, taken(event, message, answer.button()));
    }

    /** A remix shows on its button that it was used. */
    private static RestAction<InteractionHook> taken(ModalInteractionEvent event, Message message, ButtonId button) {
        if (message.isEphemeral()) {
            return chosen(event, button, Place.asker(event));
        }
        return button.action().asks() ? event.deferEdit() : event.editComponents(ButtonRows.used(message, button));
    }

    private static Words words(Asker asker) {
        return Words.of("buttons", asker.locale());
    }
}
