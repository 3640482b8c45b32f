package dev.easel.bot.discord;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.audit.RequestNote;
import dev.easel.bot.gallery.PlainPng;
import dev.easel.bot.imagine.HandedPicture;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Sentence;
import dev.easel.bot.insight.InsightAction;
import dev.easel.bot.insight.InsightButton;
import dev.easel.bot.insight.NumberedPrompts;
import dev.easel.bot.insight.PictureOffer;
import dev.easel.bot.insight.PictureQuestion;
import dev.easel.bot.job.Asker;
import dev.easel.bot.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Finds prompts for pictures: /describe and the buttons below its answers. Thread-safe. */
final class DescribeFeature implements Feature {
    private static final String SUBJECT = "describe";
    private static final String IMAGE = "image";
    private static final String LINK = "link";

    private final ImagineDesk desk;
    private final AttachmentFetcher attachments;
    private final Replies replies;
    private final Questions questions;

    DescribeFeature(ImagineDesk desk, AttachmentFetcher attachments, Replies replies, Questions questions) {
        this.desk = desk;
        this.attachments = attachments;
        this.replies = replies;
        this.questions = questions;
    }

    @Override
    public List<CommandData> commands() {
        Localized texts = new Localized(SUBJECT);
        return List.of(CommandSet.everywhere(texts.command()
                .addOptions(
                        texts.option(OptionType.ATTACHMENT, IMAGE, "option.image"),
                        texts.option(OptionType.STRING, LINK, "option.link"))));
    }

    @Override
    public boolean owns(String customId) {
        return InsightButton.parse(customId)
                .filter(button -> button.action() == InsightAction.ALL || button.action() == InsightAction.AGAIN)
                .isPresent();
    }

    @Override
    public void onCommand(SlashCommandInteractionEvent event) {
        try {
            look(event, picture(event), 1, Given.by(event));
        } catch (RefusedInputException e) {
            replies.refuse(event, Sentence.of(String.valueOf(e.getMessage())));
        }
    }

    private HandedPicture picture(SlashCommandInteractionEvent event) {
        Words words = Words.of(SUBJECT, event.getUserLocale().toLocale());
        Message.Attachment image = event.getOption(IMAGE, OptionMapping::getAsAttachment);
        String link = event.getOption(LINK, OptionMapping::getAsString);
        if (image != null && link != null) {
            throw new RefusedInputException(words.say("both"));
        }
        if (image != null) {
            return attachments.picture(image);
        }
        if (link == null) {
            throw new RefusedInputException(words.say("none"));
        }
        return attachments.link(link.strip());
    }

    private void look(IReplyCallback event, HandedPicture picture, int attempt, RequestNote asked) {
        Optional<String> missing = NeededPermissions.missing(event);
        if (missing.isPresent()) {
            replies.refuse(event, asked, missing.get());
            return;
        }
        Asker asker = Place.asker(event);
        PictureQuestion.Sights sights = new PictureQuestion.Sights(
                desk.judged(asker, attachments), desk.studio().beholder(), questions.enquiries()::isClosed);
        questions.ask(
                event,
                new Questions.Question<PictureOffer>(
                        asked,
                        false,
                        offer -> message(offer, asker.locale()),
                        answer -> new PictureQuestion(sights, picture, attempt, asker.locale(), answer)));
    }

    private static MessageEditData message(PictureOffer offer, Locale locale) {
        Words words = Words.of(SUBJECT, locale);
        String all = InsightButton.of(InsightAction.ALL).format();
        String again = new InsightButton(InsightAction.AGAIN, offer.attempt()).format();
        return HookAnswer.message(offer.offer().text())
                .setFiles(FileUpload.fromData(PlainPng.encode(offer.picture()), "described.png"))
                .setComponents(InsightRows.of(
                        offer.offer().prompts(),
                        List.of(
                                Button.secondary(all, "🎨 " + words.say("all")),
                                Button.secondary(again, words.say("again")).withEmoji(Emoji.fromUnicode("🔄")))))
                .build();
    }

    @Override
    public void onButton(ButtonInteractionEvent event) {
        InsightButton button = InsightButton.parse(event.getComponentId()).orElseThrow();
        Message message = event.getMessage();
        if (button.action() == InsightAction.ALL) {
            all(event, NumberedPrompts.parse(message.getContentRaw()));
        } else if (message.getAttachments().isEmpty()) {
            Replies.whisper(
                    event, Words.of(SUBJECT, event.getUserLocale().toLocale()).say("gone"));
        } else {
            look(
                    event,
                    attachments.picture(message.getAttachments().get(0)),
                    button.number(),
                    RequestNote.of("", "describe again"));
        }
    }

    private void all(ButtonInteractionEvent event, NumberedPrompts prompts) {
        if (prompts.prompts().isEmpty()) {
            Replies.whisper(
                    event, Words.of(SUBJECT, event.getUserLocale().toLocale()).say("gone"));
            return;
        }
        replies.draw(
                event,
                replies.checked(event)
                        .orElseGet(() -> desk.requests()
                                .imagineAll(
                                        prompts.prompts().stream()
                                                .map(prompt -> PromptForm.request(prompt, attachments))
                                                .toList(),
                                        Place.asker(event),
                                        Place.address(event, false))));
    }
}
