package dev.easel.bot.discord;

import dev.easel.bot.audit.RequestNote;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.insight.InsightAction;
import dev.easel.bot.insight.InsightButton;
import dev.easel.bot.insight.Offer;
import dev.easel.bot.insight.PromptQuestion;
import dev.easel.bot.insight.ShortenText;
import dev.easel.bot.prompt.PromptContext;
import dev.easel.bot.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Tells what counts in a prompt: /shorten and its details. Thread-safe. */
final class ShortenFeature implements Feature {
    private static final String SUBJECT = "shorten";
    private static final String PROMPT = "prompt";
    private static final int LONGEST = 800;

    private final ImagineDesk desk;
    private final Replies replies;
    private final Questions questions;

    ShortenFeature(ImagineDesk desk, Replies replies, Questions questions) {
        this.desk = desk;
        this.replies = replies;
        this.questions = questions;
    }

    @Override
    public List<CommandData> commands() {
        Localized texts = new Localized(SUBJECT);
        return List.of(CommandSet.everywhere(texts.command()
                .addOptions(texts.option(OptionType.STRING, PROMPT, "option.prompt", LONGEST)
                        .setRequired(true)
                        .setMaxLength(LONGEST))));
    }

    @Override
    public boolean owns(String customId) {
        return InsightButton.parse(customId)
                .filter(button -> button.action() == InsightAction.DETAILS)
                .isPresent();
    }

    @Override
    public void onCommand(SlashCommandInteractionEvent event) {
        String prompt = event.getOption(PROMPT, "", OptionMapping::getAsString);
        Locale locale = event.getUserLocale().toLocale();
        if (prompt.isBlank()) {
            Replies.whisper(event, Words.of(SUBJECT, locale).say("blank"));
            return;
        }
        if (prompt.length() > LONGEST) {
            replies.refuse(event, Words.of(SUBJECT, locale).say("long", prompt.length(), LONGEST));
            return;
        }
        questions.ask(
                event,
                new Questions.Question<Offer>(Given.by(event), false, offer -> message(offer, locale), answer -> {
                    PromptContext macros = desk.books()
                            .preferences()
                            .of(event.getUser().getIdLong())
                            .macroContext();
                    return PromptQuestion.shorter(
                            () -> desk.studio().beholder().shorten(prompt, macros), locale, answer);
                }));
    }

    private static MessageEditData message(Offer offer, Locale locale) {
        List<Button> details = ShortenText.prompt(offer.text()).isEmpty()
                ? List.of()
                : List.of(Button.secondary(
                        InsightButton.of(InsightAction.DETAILS).format(),
                        Words.of(SUBJECT, locale).say("show")));
        return HookAnswer.message(offer.text())
                .setComponents(InsightRows.of(offer.prompts(), details))
                .build();
    }

    @Override
    public void onButton(ButtonInteractionEvent event) {
        Locale locale = event.getUserLocale().toLocale();
        Optional<String> prompt = ShortenText.prompt(event.getMessage().getContentRaw());
        if (prompt.isEmpty()) {
            Replies.whisper(event, Words.of(SUBJECT, locale).say("gone"));
            return;
        }
        questions.ask(
                event,
                new Questions.Question<String>(
                        RequestNote.of(prompt.get(), "shorten details"),
                        true,
                        text -> HookAnswer.message(text).build(),
                        answer -> PromptQuestion.details(
                                () -> desk.studio().beholder().shorten(prompt.get(), PromptContext.none()),
                                locale,
                                answer)));
    }
}
