package dev.easel.bot.discord;

import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.ImagineRequest;
import dev.easel.bot.insight.InsightAction;
import dev.easel.bot.insight.InsightButton;
import dev.easel.bot.insight.NumberedPrompts;
import dev.easel.bot.words.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** A prompt to be changed and drawn, opened by the number of one that is offered in a message. Thread-safe. */
final class PromptForm implements Feature {
    private static final String ID = "v1:i";
    private static final String PROMPT = "prompt";
    private static final String SUBJECT = "promptform";
    private static final int LONGEST = 4000;

    private final ImagineDesk desk;
    private final AttachmentFetcher attachments;
    private final Replies replies;

    PromptForm(ImagineDesk desk, AttachmentFetcher attachments, Replies replies) {
        this.desk = desk;
        this.attachments = attachments;
        this.replies = replies;
    }

    /** The form with a prompt in it. */
    static Modal of(String prompt, Locale locale) {
        Words words = Words.of(SUBJECT, locale);
        TextInput text = TextInput.create(PROMPT, TextInputStyle.PARAGRAPH)
                .setRequiredRange(1, LONGEST)
                .setValue(prompt.isEmpty() ? null : prompt.substring(0, Math.min(LONGEST, prompt.length())))
                .build();
        return Modal.create(ID, words.say("title"))
                .addComponents(Label.of(words.say("prompt"), text))
                .build();
    }

    /** A request of a prompt alone. */
    static ImagineRequest request(String prompt, AttachmentFetcher attachments) {
        return new ImagineRequest(
                prompt, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), attachments::link);
    }

    @Override
    public boolean owns(String customId) {
        return customId.equals(ID)
                || InsightButton.parse(customId)
                        .filter(button -> button.action() == InsightAction.PICK)
                        .isPresent();
    }

    @Override
    public void onButton(ButtonInteractionEvent event) {
        int number = InsightButton.parse(event.getComponentId()).orElseThrow().number();
        Locale locale = event.getUserLocale().toLocale();
        Optional<String> prompt =
                NumberedPrompts.parse(event.getMessage().getContentRaw()).prompt(number);
        prompt.ifPresentOrElse(
                text -> Replies.form(event.replyModal(of(text, locale))),
                () -> Replies.whisper(event, Words.of(SUBJECT, locale).say("gone", number)));
    }

    @Override
    public void onForm(ModalInteractionEvent event) {
        ModalMapping prompt = event.getValue(PROMPT);
        ImagineRequest request = request(prompt == null ? "" : prompt.getAsString(), attachments);
        replies.draw(
                event,
                replies.checked(event)
                        .orElseGet(() ->
                                desk.requests().imagine(request, Place.asker(event), Place.address(event, true))));
    }
}
